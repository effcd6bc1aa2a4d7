package dev.ragstone.bench.answerability;

import dev.ragstone.statistics.interval.Estimate;
import java.util.List;
import java.util.Map;

/**
 * How well the questions of a set that have an answer were told from the others.
 *
 * @param set name of the set
 * @param questions how many there are
 * @param answerable how many have an answer
 * @param served AUROC of the estimate that the service gives
 * @param unseen AUROC with weights fitted to the other sets only, for each choice of signals
 * @param signals AUROC of each signal alone, by its name
 * @param thresholds what the service's estimate does at thresholds
 */
public record SetResult(
        String set,
        int questions,
        int answerable,
        Estimate served,
        List<Estimate> unseen,
        Map<String, Double> signals,
        List<ThresholdResult> thresholds) {
    public SetResult {
        unseen = List.copyOf(unseen);
        signals = Map.copyOf(signals);
        thresholds = List.copyOf(thresholds);
    }
}
