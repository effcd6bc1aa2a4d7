package dev.ragstone.query.context;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.query.QueryFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pieces of documents, and the passages they become. */
final class Pieces {

    private Pieces() {}

    /** A piece of a document's text, under a heading; the first place where it stands. */
    static Chunk piece(String document, int ordinal, String heading, String text, String piece) {
        DocumentId id = new DocumentId(QueryFixtures.TENANT, document);
        Revision revision = new Revision(new Version.Explicit(1), ContentHash.of(document));
        int start = text.indexOf(piece);
        return new Chunk(
                ChunkId.of(id, revision, ordinal),
                id,
                revision,
                ordinal,
                piece,
                List.of(heading),
                new SourceSpan(start, start + piece.length()),
                QueryFixtures.attributes("Title of " + document, Map.of(), AccessList.everyone()));
    }

    /** The only piece of a document. */
    static Chunk whole(String document, String text) {
        return piece(document, 0, "Heading", text, text);
    }

    /** Passages in this order, each with a lower score than the one before. */
    static List<Passage> ranked(Chunk... chunks) {
        List<Passage> passages = new ArrayList<>();
        for (Chunk chunk : chunks) {
            int rank = passages.size() + 1;
            passages.add(new Passage(rank, chunk, new PassageScores(null, null, new FusedScore(1.0 / rank), null)));
        }
        return passages;
    }
}
