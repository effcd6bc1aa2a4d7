package dev.ragstone.statistics.comparison;

import dev.ragstone.statistics.interval.Estimate;
import dev.ragstone.statistics.interval.Proportion;
import dev.ragstone.statistics.interval.WeightedSums;
import java.util.Optional;

/**
 * Compares rates, such as that of abstentions, by the hybrid score interval: each end is as far from the difference as the
 * ends of the two Wilson intervals together (Newcombe, "Interval Estimation for the Difference between Independent
 * Proportions: Comparison of Eleven Methods", 1998, method 10).
 */
public final class RateComparison {

    private RateComparison() {}

    /**
     * Compares two samples in which some have the value 1, and the others 0.
     *
     * @return empty if one of them has no values
     */
    public static Optional<Comparison> of(WeightedSums baseline, WeightedSums candidate, Criterion criterion) {
        if (baseline.count() == 0 || candidate.count() == 0) {
            return Optional.empty();
        }
        Estimate before = Proportion.of(baseline);
        Estimate after = Proportion.of(candidate);
        double difference = after.mean() - before.mean();
        double below = Math.hypot(after.mean() - after.low(), before.high() - before.mean());
        double above = Math.hypot(after.high() - after.mean(), before.mean() - before.low());
        Estimate effect = new Estimate(difference, difference - below, difference + above);
        return Optional.of(
                Comparison.of(before.mean(), after.mean(), effect, baseline.count() + candidate.count(), criterion));
    }
}
