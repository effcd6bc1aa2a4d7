package dev.ragstone.eval.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The evaluations that have something in common.
 *
 * @param evaluations how many there are
 * @param metrics what each metric says of them, by its name
 */
record GroupScores(long evaluations, Map<String, MetricScores> metrics) {
    GroupScores {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    }
}
