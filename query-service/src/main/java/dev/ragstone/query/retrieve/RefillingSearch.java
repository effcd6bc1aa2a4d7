package dev.ragstone.query.retrieve;

import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.Hit;
import dev.ragstone.core.index.SearchRequest;
import java.util.List;

/** Searches for newest revisions only, and deeper where dropping older ones left a gap. */
final class RefillingSearch {

    private static final int MAX_DEPTH = 10_000;

    private final ChunkSearcher searcher;

    RefillingSearch(ChunkSearcher searcher) {
        this.searcher = searcher;
    }

    /** Up to the request's depth of candidates in each channel; fewer only if the index has no more. */
    Candidates search(SearchRequest request) {
        int depth = request.depth();
        while (true) {
            Candidates found = searcher.search(request.withDepth(depth));
            Candidates newest = NewestRevisions.of(found);
            boolean isComplete = isFilled(found.dense(), newest.dense(), request.depth(), depth)
                    && isFilled(found.lexical(), newest.lexical(), request.depth(), depth);
            if (isComplete || depth == MAX_DEPTH) {
                return new Candidates(
                        first(newest.dense(), request.depth()),
                        first(newest.lexical(), request.depth()),
                        newest.signs());
            }
            depth = Math.min(MAX_DEPTH, depth * 2);
        }
    }

    private static boolean isFilled(List<?> found, List<?> newest, int wanted, int depth) {
        return newest.size() >= wanted || found.size() < depth;
    }

    private static <S extends Comparable<S>> List<Hit<S>> first(List<Hit<S>> hits, int count) {
        return hits.subList(0, Math.min(count, hits.size()));
    }
}
