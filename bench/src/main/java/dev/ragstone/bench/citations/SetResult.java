package dev.ragstone.bench.citations;

import dev.ragstone.statistics.interval.Estimate;
import java.util.List;
import java.util.Map;

/**
 * How well supported claims of a set were told from the others.
 *
 * @param set name of the set
 * @param claims how many there are
 * @param supported how many are supported
 * @param areas AUROC by what the claims are ordered by
 * @param controlled the same among claims of about equal length
 * @param thresholds what the service's support does at thresholds
 */
public record SetResult(
        String set,
        int claims,
        int supported,
        Map<String, Estimate> areas,
        Map<String, Estimate> controlled,
        List<ThresholdResult> thresholds) {
    public SetResult {
        areas = Map.copyOf(areas);
        controlled = Map.copyOf(controlled);
        thresholds = List.copyOf(thresholds);
    }
}
