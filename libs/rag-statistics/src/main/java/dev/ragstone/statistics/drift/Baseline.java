package dev.ragstone.statistics.drift;

import dev.ragstone.statistics.interval.Estimate;
import dev.ragstone.statistics.interval.Mean;
import dev.ragstone.statistics.interval.Quantiles;
import dev.ragstone.statistics.interval.WeightedSums;

/**
 * What a stream was like while all was well. Only a sample of that is known, so it is not a number but the 99 % interval of
 * its mean; drift is what leaves the interval.
 *
 * @param mean the mean of the sample, 0 to 1
 * @param low lower end of the interval, below 1
 * @param high upper end of the interval, above 0
 */
public record Baseline(double mean, double low, double high) {

    /**
     * @throws IllegalArgumentException if these are no interval within 0 to 1 that leaves room to fall or to rise
     */
    public Baseline {
        if (!(0 <= low && low <= mean && mean <= high && high <= 1 && low < 1 && high > 0)) {
            throw new IllegalArgumentException("no interval of a mean: %s in %s to %s".formatted(mean, low, high));
        }
    }

    /**
     * The baseline that a sample of scores from 0 to 1, or of cases that are 0 or 1, gives. The more there are, the smaller
     * the drift that can be seen: with few the interval is wide.
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static Baseline of(WeightedSums sample) {
        Estimate estimate = Mean.ofScores(sample, Quantiles.NORMAL_995)
                .orElseThrow(() ->
                        new IllegalArgumentException("a baseline takes two scores or more, but has " + sample.count()));
        return new Baseline(estimate.mean(), estimate.low(), estimate.high());
    }
}
