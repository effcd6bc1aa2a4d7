package dev.ragstone.eval.experiment.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A case that a metric found worse than the baseline.
 *
 * @param id the case
 * @param question its question
 * @param baseline its score in the baseline
 * @param candidate its score in the experiment
 */
public record Loss(String id, String question, double baseline, double candidate) {

    /**
     * The cases that lost most.
     *
     * @param metric by which metric
     * @param most no more than this many
     */
    public static List<Loss> greatest(
            MetricOutcome metric, List<CaseScores> cases, List<CaseScores> baseline, int most) {
        Map<CaseKey, CaseScores> before =
                baseline.stream().collect(Collectors.toMap(CaseScores::key, scores -> scores));
        double sign = metric.moreIsBetter() ? 1 : -1;
        return cases.stream()
                .filter(scores -> before.containsKey(scores.key()))
                .map(scores -> new Loss(
                        scores.id(),
                        scores.question(),
                        before.getOrDefault(scores.key(), scores).value(metric.metric()),
                        scores.value(metric.metric())))
                .filter(loss -> sign * (loss.candidate - loss.baseline) < 0)
                .sorted(Comparator.comparingDouble((Loss loss) -> sign * (loss.candidate - loss.baseline))
                        .thenComparing(Loss::id))
                .limit(most)
                .toList();
    }
}
