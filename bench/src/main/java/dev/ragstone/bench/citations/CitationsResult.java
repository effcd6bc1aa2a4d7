package dev.ragstone.bench.citations;

import java.util.List;

/**
 * What the bench found.
 *
 * @param sets the sets
 * @param weights weights fitted to all sets, for each choice of signals
 */
public record CitationsResult(List<SetResult> sets, List<FittedWeights> weights) {

    /** What claims are ordered by, see {@link SetResult#areas}. */
    public static final List<String> ORDERS =
            List.of("length", "word overlap", "coverage", "alignment", "served", "unseen", "unseen, words");

    public CitationsResult {
        sets = List.copyOf(sets);
        weights = List.copyOf(weights);
    }
}
