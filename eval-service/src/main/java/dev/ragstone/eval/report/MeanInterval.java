package dev.ragstone.eval.report;

import dev.ragstone.statistics.interval.Estimate;

/**
 * The 95% interval of a mean of scores.
 *
 * @param lower the lower end
 * @param upper the upper end
 */
public record MeanInterval(double lower, double upper) {

    static MeanInterval of(Estimate estimate) {
        return new MeanInterval(estimate.low(), estimate.high());
    }
}
