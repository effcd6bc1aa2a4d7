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
 * @param mean mean of the scores, 0 to 1; null if there is none
 * @param interval95 95% interval of the mean; null below two scores
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
}
