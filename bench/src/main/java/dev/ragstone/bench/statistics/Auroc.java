package dev.ragstone.bench.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Area under the receiver operating characteristic: the chance that one drawn from the class has a higher score than one
 * drawn from the others, ties counted half (Hanley, McNeil: "The Meaning and Use of the Area under a ROC Curve", 1982).
 */
public final class Auroc {

    private static final int RESAMPLES = 2_000;
    private static final long SEED = 20261101;

    private Auroc() {}

    /**
     * The area with its 95 % interval, by percentile bootstrap over the examples.
     *
     * @throws IllegalArgumentException if all are, or none is, of the class
     */
    public static Estimate of(double[] scores, boolean[] labels) {
        double area = area(scores, labels);
        if (Double.isNaN(area)) {
            throw new IllegalArgumentException("there must be examples of the class, and others");
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] areas = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double[] drawn = new double[scores.length];
            boolean[] classes = new boolean[scores.length];
            for (int i = 0; i < scores.length; i++) {
                int chosen = random.nextInt(scores.length);
                drawn[i] = scores[chosen];
                classes[i] = labels[chosen];
            }
            areas[resample] = area(drawn, classes);
        }
        double[] sorted = Arrays.stream(areas)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return new Estimate(area, Percentiles.of(sorted, 0.025), Percentiles.of(sorted, 0.975));
    }

    /** The area; NaN if all are, or none is, of the class. */
    private static double area(double[] scores, boolean[] labels) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double ranks = 0;
        long positives = 0;
        for (int begin = 0; begin < order.length; ) {
            int end = begin;
            while (end < order.length && scores[order[end]] == scores[order[begin]]) {
                end++;
            }
            for (int i = begin; i < end; i++) {
                if (labels[order[i]]) {
                    ranks += (begin + 1 + end) / 2.0;
                    positives++;
                }
            }
            begin = end;
        }
        long negatives = scores.length - positives;
        return positives == 0 || negatives == 0
                ? Double.NaN
                : (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }
}
