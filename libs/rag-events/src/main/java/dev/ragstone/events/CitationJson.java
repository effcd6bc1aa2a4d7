package dev.ragstone.events;

import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Verdict;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.document.DocumentId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON form of {@link Citation}.
 *
 * @param marker the number in the answer's text, from 1
 * @param documentId id of the cited document within the tenant
 * @param chunkId the cited passage
 * @param title the document's title
 * @param uri where a reader finds the document, if anywhere
 * @param quote the words of the passage that support the sentence
 * @param verdict what the check found
 * @param support how far the passage holds what the sentence says, 0 to 1
 * @param unsupported the words of the sentence that none of the passages it cites holds; empty where an older version has not said
 * @param checkedBy who gave the verdict: {@code words}, also where an older version has not said, or the name of a model
 * @param contradiction how likely the passage denies the sentence, 0 to 1; null where words gave the verdict
 */
public record CitationJson(
        int marker,
        String documentId,
        String chunkId,
        String title,
        @Nullable String uri,
        String quote,
        Verdict verdict,
        double support,
        List<SpanJson> unsupported,
        String checkedBy,
        @Nullable Double contradiction) {

    /**
     * @throws NullPointerException if a required member is missing
     */
    public CitationJson {
        Objects.requireNonNull(documentId, "citations.documentId is missing");
        Objects.requireNonNull(chunkId, "citations.chunkId is missing");
        Objects.requireNonNull(title, "citations.title is missing");
        Objects.requireNonNull(quote, "citations.quote is missing");
        Objects.requireNonNull(verdict, "citations.verdict is missing");
        unsupported = unsupported == null ? List.of() : List.copyOf(unsupported);
        checkedBy = checkedBy == null ? Citation.WORDS : checkedBy;
    }

    /** The JSON form of a citation. */
    public static CitationJson of(Citation citation) {
        return new CitationJson(
                citation.marker(),
                citation.documentId().value(),
                citation.chunkId().toString(),
                citation.title(),
                citation.uri(),
                citation.quote(),
                citation.verdict(),
                citation.support(),
                citation.unsupported().stream().map(SpanJson::of).toList(),
                citation.checkedBy(),
                citation.contradiction());
    }

    Citation toCitation(String tenant) {
        return new Citation(
                marker,
                new DocumentId(tenant, documentId),
                ChunkId.parse(chunkId),
                title,
                uri,
                quote,
                verdict,
                support,
                unsupported.stream().map(SpanJson::toSpan).toList(),
                checkedBy,
                contradiction);
    }
}
