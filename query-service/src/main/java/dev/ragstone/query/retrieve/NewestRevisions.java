package dev.ragstone.query.retrieve;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.Hit;
import dev.ragstone.query.flow.Candidate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** While a document is replaced the index may hold two revisions of it; of those found, the highest stays. */
final class NewestRevisions {

    private NewestRevisions() {}

    /** The candidates without chunks of a revision lower than another found of the same document, in either channel. */
    static Candidates of(Candidates found) {
        Map<DocumentId, Revision> newest = newest(
                Stream.concat(found.dense().stream(), found.lexical().stream()).map(Hit::chunk));
        return new Candidates(keep(found.dense(), newest), keep(found.lexical(), newest), found.signs());
    }

    /** The same for candidates that several searches found. */
    static List<Candidate> of(List<Candidate> found) {
        Map<DocumentId, Revision> newest = newest(found.stream().map(Candidate::chunk));
        return found.stream()
                .filter(candidate -> isNewest(candidate.chunk(), newest))
                .toList();
    }

    private static Map<DocumentId, Revision> newest(Stream<Chunk> chunks) {
        Map<DocumentId, Revision> newest = new HashMap<>();
        chunks.forEach(chunk -> newest.merge(
                chunk.documentId(),
                chunk.revision(),
                (first, second) -> first.compareTo(second) >= 0 ? first : second));
        return newest;
    }

    private static <S extends Comparable<S>> List<Hit<S>> keep(List<Hit<S>> hits, Map<DocumentId, Revision> newest) {
        return hits.stream().filter(hit -> isNewest(hit.chunk(), newest)).toList();
    }

    private static boolean isNewest(Chunk chunk, Map<DocumentId, Revision> newest) {
        return chunk.revision().equals(newest.get(chunk.documentId()));
    }
}
