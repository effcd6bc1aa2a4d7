package dev.ragstone.statistics.interval;

/** Percentiles by linear interpolation between the two nearest values (Hyndman and Fan 1996, type 7). */
public final class Percentiles {

    private Percentiles() {}

    /**
     * A percentile.
     *
     * @param sorted the values in ascending order, at least one
     * @param fraction 0 to 1, as 0.95 for the 95th
     */
    public static double of(double[] sorted, double fraction) {
        double position = fraction * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
