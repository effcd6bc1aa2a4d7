package dev.ragstone.statistics.interval;

/**
 * What the values of a sample add up to: all that means, shares and their intervals need, so that a database can make them
 * without handing over the values. A value weighs 1 / p where p is the chance that the sample had to take it, and 1 where
 * everything was taken; w is that weight, and x the value.
 *
 * @param count how many values
 * @param weight the sum of w: an estimate of how many there are in all
 * @param value the sum of w x
 * @param square the sum of w x^2
 * @param squaredWeight the sum of w^2
 * @param squaredValue the sum of w^2 x
 * @param squaredSquare the sum of w^2 x^2
 */
public record WeightedSums(
        long count,
        double weight,
        double value,
        double square,
        double squaredWeight,
        double squaredValue,
        double squaredSquare) {

    /** No values. */
    public static final WeightedSums NONE = new WeightedSums(0, 0, 0, 0, 0, 0, 0);

    /** The sums of values that all weigh 1. */
    public static WeightedSums of(double[] values) {
        WeightedSums sums = NONE;
        for (double value : values) {
            sums = sums.plus(value, 1);
        }
        return sums;
    }

    /**
     * The sums of values that all weigh 1.
     *
     * @param count how many
     * @param mean their mean
     * @param variance their sample variance (divided by count - 1); not used below two values
     */
    public static WeightedSums of(long count, double mean, double variance) {
        double sum = count * mean;
        double square = sum * mean + (count < 2 ? 0 : (count - 1) * variance);
        return new WeightedSums(count, count, sum, square, count, sum, square);
    }

    /** The sums of a count in which some are 1, and the others 0. */
    public static WeightedSums ofHits(long hits, long total) {
        return new WeightedSums(total, total, hits, hits, total, hits, hits);
    }

    /**
     * These, and one value more.
     *
     * @param added the value
     * @param probability the chance that the sample had to take it: above 0, up to 1
     * @throws IllegalArgumentException if the value is not finite, or the probability not in its range
     */
    public WeightedSums plus(double added, double probability) {
        if (!Double.isFinite(added) || !(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "not a value and the chance to take it: %s with %s".formatted(added, probability));
        }
        return weighing(added, 1 / probability);
    }

    /** The sums of both. */
    public WeightedSums plus(WeightedSums other) {
        return new WeightedSums(
                count + other.count,
                weight + other.weight,
                value + other.value,
                square + other.square,
                squaredWeight + other.squaredWeight,
                squaredValue + other.squaredValue,
                squaredSquare + other.squaredSquare);
    }

    /**
     * These, and two values more, one at each end of the range from 0 to 1, which weigh as much as the others.
     *
     * <p>They do for scores what adding two successes and two failures does for a share (Agresti and Coull, "Approximate Is
     * Better than 'Exact'", 1998; for two samples Agresti and Caffo, "Simple and Effective Confidence Intervals for
     * Proportions", 2000): five perfect scores do not prove a perfect mean, as their variance of zero would.
     */
    public WeightedSums withBothEnds() {
        double typical = squaredWeight / weight;
        return weighing(0, typical).weighing(1, typical);
    }

    /** The mean, in which each value counts by its weight (Hájek 1971). */
    public double mean() {
        return value / weight;
    }

    /** How many values of equal weight say as much as these (Kish, "Survey Sampling", 1965); NaN if there are none. */
    public double effectiveCount() {
        return weight * weight / squaredWeight;
    }

    /**
     * The variance of the mean, as an estimate of what is behind the values: linearised as that of a ratio (Särndal,
     * Swensson and Wretman, "Model Assisted Survey Sampling", 1992, 5.7). Where all weigh the same it is the sample
     * variance divided by the count.
     */
    public double varianceOfMean() {
        return varianceAround() * count / (count - 1);
    }

    /**
     * The variance of the mean, as an estimate of the mean of all from which the sample was taken, each by a decision of its
     * own: as above, but what was certain to be taken adds nothing (the same book, 5.7.7 with 3.2.7).
     */
    public double varianceByChoice() {
        double chosen = spread(squaredWeight - weight, squaredValue - value, squaredSquare - square);
        return chosen / (weight * weight) * count / (count - 1);
    }

    /** The same without the correction for what the mean itself takes from the spread of few values. */
    double varianceAround() {
        return spread(squaredWeight, squaredValue, squaredSquare) / (weight * weight);
    }

    private WeightedSums weighing(double added, double w) {
        return plus(new WeightedSums(1, w, w * added, w * added * added, w * w, w * w * added, w * w * added * added));
    }

    /** The weighted sum of squared distances from the mean; rounding must not make it negative. */
    private double spread(double weights, double values, double squares) {
        double mean = mean();
        return Math.max(0, squares - 2 * mean * values + mean * mean * weights);
    }
}
