package dev.ragstone.query.flow;

import java.util.List;

/**
 * What retrieval found.
 *
 * @param candidates best first; no two revisions of one document
 * @param degraded channels that failed and were left out
 */
public record Ranking(List<Candidate> candidates, List<String> degraded) {
    public Ranking {
        candidates = List.copyOf(candidates);
        degraded = List.copyOf(degraded);
    }

    /** The same ranking once nobody compares tokens any more. */
    public Ranking withoutSigns() {
        return new Ranking(candidates.stream().map(Candidate::withoutSigns).toList(), degraded);
    }
}
