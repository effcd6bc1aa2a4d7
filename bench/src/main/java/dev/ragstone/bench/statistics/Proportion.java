package dev.ragstone.bench.statistics;

/** A share of a count with its interval, which stays inside of 0 and 1 for few cases, too. */
public final class Proportion {

    /** The two-sided 95% point of the normal distribution. */
    private static final double Z = 1.959964;

    private Proportion() {}

    /**
     * The share with its Wilson score interval (Wilson, "Probable inference", 1927).
     *
     * @param hits how many of them
     * @param total how many there are; at least 1
     */
    public static Estimate of(int hits, int total) {
        double share = (double) hits / total;
        double spread = Z * Z / total;
        double centre = (share + spread / 2) / (1 + spread);
        double half = Z * Math.sqrt(share * (1 - share) / total + spread / (4 * total)) / (1 + spread);
        return new Estimate(share, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
