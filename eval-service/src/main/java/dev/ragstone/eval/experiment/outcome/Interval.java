package dev.ragstone.eval.experiment.outcome;

import dev.ragstone.statistics.interval.Estimate;

/**
 * A 95 % interval, in the unit of its metric.
 *
 * @param lower the lower end
 * @param upper the upper end
 */
public record Interval(double lower, double upper) {

    static Interval of(Estimate estimate) {
        return new Interval(estimate.low(), estimate.high());
    }
}
