package dev.ragstone.statistics.comparison;

/**
 * What makes a candidate better.
 *
 * @param higherIsBetter whether a higher value is, as with a score; a lower one is with an error rate or a latency
 * @param smallestEffect the smallest difference that anyone cares for, in the unit of the metric; 0 if that is not known
 */
public record Criterion(boolean higherIsBetter, double smallestEffect) {

    /**
     * @throws IllegalArgumentException if the effect is negative or not finite
     */
    public Criterion {
        if (!(smallestEffect >= 0 && Double.isFinite(smallestEffect))) {
            throw new IllegalArgumentException("the smallest effect must be 0 or more, but is " + smallestEffect);
        }
    }

    Verdict verdict(double low, double high) {
        if (low > 0) {
            return higherIsBetter ? Verdict.BETTER : Verdict.WORSE;
        }
        if (high < 0) {
            return higherIsBetter ? Verdict.WORSE : Verdict.BETTER;
        }
        return Verdict.CANNOT_TELL;
    }
}
