package dev.ragstone.eval.experiment.outcome;

import dev.ragstone.statistics.comparison.Verdict;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One metric over the answered cases: {@code n} and the sums of {@code skipped} and {@code failed} add up to them.
 *
 * @param metric its name
 * @param gates whether it decides how the experiment ends
 * @param moreIsBetter whether a higher value is the better one
 * @param n how many cases have a score
 * @param mean mean of the scores; null if there is none
 * @param interval95 95 % interval of the mean; null where there are too few scores
 * @param skipped how many cases the metric does not apply to, by reason
 * @param failed for how many it could not be computed, by reason
 * @param baselineN how many cases the baseline has a score of; null if there is no baseline
 * @param comparison the metric beside the baseline; null where no case has a score of both
 * @param regressed whether it decides, and is worse than the baseline by more than chance, the other metrics considered
 */
public record MetricOutcome(
        String metric,
        boolean gates,
        boolean moreIsBetter,
        int n,
        @Nullable Double mean,
        @Nullable Interval interval95,
        Map<String, Long> skipped,
        Map<String, Long> failed,
        @Nullable Integer baselineN,
        @Nullable MetricComparison comparison,
        boolean regressed) {

    public MetricOutcome {
        skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
        failed = Collections.unmodifiableMap(new TreeMap<>(failed));
    }

    /** Whether it is significantly worse than the baseline, looked at alone. */
    public boolean looksWorse() {
        return comparison != null && comparison.verdict() == Verdict.WORSE;
    }

    double chanceOfWorse() {
        return comparison == null ? 1 : comparison.chanceOfWorse();
    }

    /** The same, which has regressed. */
    MetricOutcome asRegressed() {
        return new MetricOutcome(
                metric, gates, moreIsBetter, n, mean, interval95, skipped, failed, baselineN, comparison, true);
    }

    /** Whether neither this experiment nor the baseline has a score of any case. */
    boolean appliesToNothing() {
        return n == 0 && baselineN != null && baselineN == 0;
    }
}
