package dev.ragstone.statistics.interval;

/**
 * A mean with its interval.
 *
 * @param mean the mean over the sample
 * @param low lower end of the 95% interval
 * @param high upper end of the 95% interval
 */
public record Estimate(double mean, double low, double high) {

    /** Whether the interval leaves out 0, so that a difference of this size is not chance alone. */
    public boolean isClear() {
        return low > 0 || high < 0;
    }
}
