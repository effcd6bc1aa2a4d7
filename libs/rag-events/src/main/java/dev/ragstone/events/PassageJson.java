package dev.ragstone.events;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON form of {@link Passage}: what a reader of the answer may see of it.
 *
 * @param rank its place in the result, from 1
 * @param chunkId the chunk
 * @param documentId id of its document within the tenant
 * @param revision the document's revision, as {@link Revision#encode} writes it
 * @param title the document's title
 * @param uri where a reader finds the document, if anywhere
 * @param headings the headings above the text, outermost first
 * @param text the text
 * @param metadata the document's metadata
 * @param scores what each step of retrieval said of it
 */
public record PassageJson(
        int rank,
        String chunkId,
        String documentId,
        String revision,
        String title,
        @Nullable String uri,
        List<String> headings,
        String text,
        Map<String, Object> metadata,
        ScoresJson scores) {

    /**
     * @throws NullPointerException if a required member is missing
     */
    public PassageJson {
        Objects.requireNonNull(chunkId, "passages.chunkId is missing");
        Objects.requireNonNull(documentId, "passages.documentId is missing");
        Objects.requireNonNull(revision, "passages.revision is missing");
        Objects.requireNonNull(title, "passages.title is missing");
        Objects.requireNonNull(text, "passages.text is missing");
        headings = headings == null ? List.of() : List.copyOf(headings);
        metadata = metadata == null ? Map.of() : WireMaps.copy(metadata);
        scores = scores == null ? new ScoresJson(null, null, null, null) : scores;
    }

    /** The JSON form of a passage. */
    public static PassageJson of(Passage passage) {
        Chunk chunk = passage.chunk();
        return new PassageJson(
                passage.rank(),
                chunk.id().toString(),
                chunk.documentId().value(),
                chunk.revision().encode(),
                chunk.attributes().title(),
                chunk.attributes().uri(),
                chunk.headings(),
                chunk.text(),
                MetadataJson.of(chunk.attributes().metadata()),
                ScoresJson.of(passage.scores()));
    }

    /**
     * The passage, as far as JSON carries it: the ordinal is 0, the span begins at 0, nobody may read it (who could was
     * decided when it was retrieved), language and dates are unknown.
     */
    Passage toPassage(String tenant) {
        DocumentAttributes attributes = new DocumentAttributes(
                title, uri, null, MetadataJson.parse(metadata), new AccessList(List.of()), null, null);
        Chunk chunk = new Chunk(
                ChunkId.parse(chunkId),
                new DocumentId(tenant, documentId),
                Revision.decode(revision),
                0,
                text,
                headings,
                new SourceSpan(0, text.length()),
                attributes);
        return new Passage(rank, chunk, scores.toScores());
    }
}
