package dev.ragstone.eval.experiment.outcome;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.Scale;
import dev.ragstone.statistics.comparison.Criterion;

/**
 * How one metric is looked at.
 *
 * @param metric the metric
 * @param gates whether it decides how the experiment ends
 * @param smallestEffect the smallest difference that anyone cares for, on scales that are shares or cosines; 0 if that is not known
 */
public record MetricRule(Metric metric, boolean gates, double smallestEffect) {

    boolean isAmount() {
        return metric.scale() == Scale.AMOUNT;
    }

    /** Effects of amounts are in milliseconds, tokens or dollars, of which the smallest effect says nothing. */
    Criterion criterion() {
        return new Criterion(metric.scale().isMoreBetter(), isAmount() ? 0 : smallestEffect);
    }
}
