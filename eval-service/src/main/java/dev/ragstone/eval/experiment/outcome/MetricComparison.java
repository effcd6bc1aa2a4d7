package dev.ragstone.eval.experiment.outcome;

import dev.ragstone.statistics.comparison.Comparison;
import dev.ragstone.statistics.comparison.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A metric beside the baseline, over the cases that both have a score of.
 *
 * @param pairs how many cases that are
 * @param baseline mean of the baseline
 * @param candidate mean of this experiment
 * @param effect the second minus the first
 * @param interval95 95 % interval of the effect
 * @param verdict what this metric says of the experiment, looked at alone
 * @param chanceOfWorse how probable it is that chance alone would make it as much worse
 * @param moreCases how many more cases it would take to tell; null if it can be told
 */
public record MetricComparison(
        int pairs,
        double baseline,
        double candidate,
        double effect,
        Interval interval95,
        Verdict verdict,
        double chanceOfWorse,
        @Nullable Long moreCases) {

    static MetricComparison of(int pairs, Comparison comparison, double chanceOfWorse) {
        return new MetricComparison(
                pairs,
                comparison.baseline(),
                comparison.candidate(),
                comparison.effect().mean(),
                Interval.of(comparison.effect()),
                comparison.verdict(),
                chanceOfWorse,
                comparison.moreSamples());
    }
}
