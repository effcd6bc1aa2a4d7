package dev.ragstone.statistics.interval;

import java.util.Optional;

/** The interval of a mean, by Student's t. */
public final class Mean {

    /** Below, the spread of the values is too uncertain for an interval that says anything. */
    private static final int FEWEST = 4;

    private Mean() {}

    /**
     * The 95 % interval of a mean of values without known bounds, such as milliseconds or costs.
     *
     * @return empty below four effective values
     */
    public static Optional<Estimate> of(WeightedSums sums) {
        if (Math.round(sums.effectiveCount()) < FEWEST) {
            return Optional.empty();
        }
        double mean = sums.mean();
        double half = half(sums, Quantiles.NORMAL_975);
        return Optional.of(new Estimate(mean, mean - half, mean + half));
    }

    /**
     * The 95 % interval of a mean of scores from 0 to 1: that of the scores {@linkplain WeightedSums#withBothEnds() with both
     * ends}, cut to the range. It always holds the plain mean, because the two scores move the mean by at most 1/(n+2), and
     * their own spread alone makes the interval wider than that.
     *
     * @return empty below two effective scores: one score says nothing of how scores spread
     */
    public static Optional<Estimate> ofScores(WeightedSums sums) {
        return ofScores(sums, Quantiles.NORMAL_975);
    }

    /**
     * As {@link #ofScores(WeightedSums)}, at another level.
     *
     * @param normal the quantile of the normal distribution that half of the interval reaches to
     */
    public static Optional<Estimate> ofScores(WeightedSums sums, double normal) {
        if (Math.round(sums.effectiveCount()) < 2) {
            return Optional.empty();
        }
        WeightedSums wider = sums.withBothEnds();
        double half = half(wider, normal);
        double low = Math.max(0, wider.mean() - half);
        double high = Math.min(1, wider.mean() + half);
        return Optional.of(new Estimate(sums.mean(), low, high));
    }

    private static double half(WeightedSums sums, double normal) {
        return Quantiles.student(normal, sums.effectiveCount() - 1) * Math.sqrt(sums.varianceOfMean());
    }
}
