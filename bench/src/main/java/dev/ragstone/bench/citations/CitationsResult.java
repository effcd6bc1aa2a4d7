package dev.ragstone.bench.citations;

import java.util.List;

/**
 * What the bench found.
 *
 * @param orders what claims are ordered by, see {@link SetResult#areas}
 * @param sets the sets
 * @param weights weights fitted to all sets, for each choice of signals
 */
public record CitationsResult(List<String> orders, List<SetResult> sets, List<FittedWeights> weights) {

    public CitationsResult {
        orders = List.copyOf(orders);
        sets = List.copyOf(sets);
        weights = List.copyOf(weights);
    }
}
