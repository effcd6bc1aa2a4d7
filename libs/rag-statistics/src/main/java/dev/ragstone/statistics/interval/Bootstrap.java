package dev.ragstone.statistics.interval;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile bootstrap of a mean (Efron 1979): samples as large as the original are drawn from it with replacement, and
 * the interval holds the middle 95% of their means. The draws are the same every time, so that the same scores always
 * give the same interval.
 */
public final class Bootstrap {

    /** How many samples are drawn. */
    public static final int RESAMPLES = 10_000;

    private static final long SEED = 20261101;

    private Bootstrap() {}

    /**
     * The mean of values with its 95% interval.
     *
     * @param values at least one
     */
    public static Estimate mean(double[] values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        return mean(values, weights);
    }

    /**
     * The weighted mean of values with its 95% interval.
     *
     * @param values at least one
     * @param weights how much each counts, above 0; a value is drawn together with its weight
     */
    public static Estimate mean(double[] values, double[] weights) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] means = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double sum = 0;
            double weight = 0;
            for (int i = 0; i < values.length; i++) {
                int drawn = random.nextInt(values.length);
                sum += weights[drawn] * values[drawn];
                weight += weights[drawn];
            }
            means[resample] = sum / weight;
        }
        Arrays.sort(means);
        return new Estimate(plain(values, weights), Percentiles.of(means, 0.025), Percentiles.of(means, 0.975));
    }

    /**
     * By how much the mean of one variant is above that of another, both on the same cases, with its 95% interval, paired by
     * case: how cases differ among themselves does not make it wider.
     *
     * @param values one per case, at least one
     * @param others those of the other variant, in the same order
     */
    public static Estimate difference(double[] values, double[] others) {
        double[] differences = new double[values.length];
        Arrays.setAll(differences, i -> values[i] - others[i]);
        return mean(differences);
    }

    private static double plain(double[] values, double[] weights) {
        double[] weighted = new double[values.length];
        Arrays.setAll(weighted, i -> weights[i] * values[i]);
        return Arrays.stream(weighted).sum() / Arrays.stream(weights).sum();
    }
}
