package dev.ragstone.eval.report;

import java.util.List;

/**
 * The evaluations that have something in common.
 *
 * @param key what they have in common: the model, the prompt version or the status; {@code all} without a grouping
 * @param evaluations how many there are
 * @param metrics the metrics, by name
 */
public record GroupSummary(String key, long evaluations, List<MetricSummary> metrics) {

    public GroupSummary {
        metrics = List.copyOf(metrics);
    }
}
