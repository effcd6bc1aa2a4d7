package dev.ragstone.eval.report;

import java.util.List;

/**
 * The evaluations that have something in common.
 *
 * @param key what they have in common: the model, the prompt version, the status or the stratum; {@code all} without a grouping
 * @param evaluations how many there are
 * @param metrics the metrics, by name
 */
public record GroupSummary(String key, long evaluations, List<MetricSummary> metrics) {

    public GroupSummary {
        metrics = List.copyOf(metrics);
    }

    static GroupSummary of(String key, GroupScores group, Scales scales) {
        return new GroupSummary(
                key,
                group.evaluations(),
                group.metrics().entrySet().stream()
                        .map(metric -> MetricSummary.of(metric.getKey(), metric.getValue(), scales))
                        .toList());
    }
}
