package dev.ragstone.statistics.interval;

/** A share of a count with its interval, which stays inside of 0 and 1 for few cases, too. */
public final class Proportion {

    private static final double Z = Quantiles.NORMAL_975;

    private Proportion() {}

    /**
     * The share with its 95 % Wilson score interval (Wilson, "Probable inference", 1927).
     *
     * @param hits how many of them
     * @param total how many there are; at least 1
     */
    public static Estimate of(long hits, long total) {
        return of((double) hits / total, (double) total);
    }

    /**
     * The share of a sample in which some have the value 1, and the others 0, at least one in all. The interval is that of as
     * many equal cases as have the variance of the weighted share (Korn and Graubard, "Confidence Intervals for Proportions
     * with Small Expected Number of Positive Counts Estimated from Survey Data", 1998), but of no more than were looked at.
     */
    public static Estimate of(WeightedSums sums) {
        double share = Math.clamp(sums.mean(), 0.0, 1.0);
        double variance = sums.varianceAround();
        double size = variance > 0 ? share * (1 - share) / variance : sums.effectiveCount();
        return of(share, Math.min((double) sums.count(), size));
    }

    private static Estimate of(double share, double size) {
        double spread = Z * Z / size;
        double centre = (share + spread / 2) / (1 + spread);
        double half = Z * Math.sqrt(share * (1 - share) / size + spread / (4 * size)) / (1 + spread);
        return new Estimate(share, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
