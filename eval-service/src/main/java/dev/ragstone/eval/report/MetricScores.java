package dev.ragstone.eval.report;

import dev.ragstone.statistics.interval.WeightedSums;
import java.util.Map;

/**
 * One metric over a group of evaluations.
 *
 * @param sums what its scores add up to
 * @param skipped how many evaluations the metric does not apply to, by reason
 * @param failed for how many it could not be computed, by reason
 */
record MetricScores(WeightedSums sums, Map<String, Long> skipped, Map<String, Long> failed) {
    MetricScores {
        skipped = Map.copyOf(skipped);
        failed = Map.copyOf(failed);
    }
}
