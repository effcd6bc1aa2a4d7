package dev.ragstone.bench.load;

import dev.ragstone.bench.statistics.Distribution;
import dev.ragstone.statistics.interval.Estimate;
import dev.ragstone.statistics.interval.Mean;
import dev.ragstone.statistics.interval.WeightedSums;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What it does to answers that another service is away.
 *
 * @param pairs what was measured, in its order
 */
public record AwayResult(List<AwayPair> pairs) {
    public AwayResult {
        pairs = List.copyOf(pairs);
    }

    /**
     * How many times as long answers take without the other service: the geometric mean of the pairs' ratios with its 95 % interval, by
     * Student's t on their logarithms.
     *
     * @param percentile of the distributions
     * @return empty below four pairs
     */
    public Optional<Estimate> ratio(ToDoubleFunction<Distribution> percentile) {
        WeightedSums logarithms = WeightedSums.NONE;
        for (AwayPair pair : pairs) {
            double ratio = percentile.applyAsDouble(pair.away()) / percentile.applyAsDouble(pair.there());
            logarithms = logarithms.plus(Math.log(ratio), 1);
        }
        return Mean.of(logarithms)
                .map(mean -> new Estimate(Math.exp(mean.mean()), Math.exp(mean.low()), Math.exp(mean.high())));
    }
}
