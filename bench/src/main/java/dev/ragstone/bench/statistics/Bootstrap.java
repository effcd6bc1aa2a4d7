package dev.ragstone.bench.statistics;

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
     * The mean of values with its 95% interval. For the difference of two systems on the same queries, pass the
     * difference of each query: the interval is then the paired one.
     *
     * @param values one per query, at least one
     */
    public static Estimate mean(double[] values) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] means = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[resample] = sum / values.length;
        }
        Arrays.sort(means);
        double mean = Arrays.stream(values).average().orElseThrow();
        return new Estimate(mean, Percentiles.of(means, 0.025), Percentiles.of(means, 0.975));
    }
}
