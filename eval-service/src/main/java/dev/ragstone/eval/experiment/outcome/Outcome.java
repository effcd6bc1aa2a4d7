package dev.ragstone.eval.experiment.outcome;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an experiment found.
 *
 * @param metrics by name
 * @param variants what wrote the answers, the most first
 * @param failedCases how many cases have no answer, by reason
 */
public record Outcome(List<MetricOutcome> metrics, List<Variant> variants, Map<String, Long> failedCases) {

    public Outcome {
        metrics = List.copyOf(metrics);
        variants = List.copyOf(variants);
        failedCases = Collections.unmodifiableMap(new TreeMap<>(failedCases));
    }
}
