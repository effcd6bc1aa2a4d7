package dev.ragstone.eval.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One metric over a group of evaluations: {@code n} and the sums of {@code skipped} and {@code failed} add up to the
 * group's evaluations.
 *
 * @param metric its name
 * @param n how many evaluations have a score
 * @param mean estimate of the mean over all traffic, on the metric's scale: each score counts by the inverse of the chance that it
 *     had to be taken; null if there is none
 * @param interval95 95% interval of the mean; null if there are too few scores for one
 * @param skipped how many evaluations the metric does not apply to, by reason
 * @param failed for how many it could not be computed, by reason
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MetricSummary(
        String metric,
        long n,
        @Nullable Double mean,
        @Nullable MeanInterval interval95,
        Map<String, Long> skipped,
        Map<String, Long> failed) {

    public MetricSummary {
        skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
        failed = Collections.unmodifiableMap(new TreeMap<>(failed));
    }

    static MetricSummary of(String metric, MetricScores scores, Scales scales) {
        MeanInterval interval =
                scales.interval(metric, scores.sums()).map(MeanInterval::of).orElse(null);
        long n = scores.sums().count();
        return new MetricSummary(
                metric, n, n == 0 ? null : scores.sums().mean(), interval, scores.skipped(), scores.failed());
    }
}
