package dev.ragstone.statistics.agreement;

import dev.ragstone.statistics.interval.Estimate;
import dev.ragstone.statistics.interval.Percentiles;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
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
        return within(new int[scores.length], scores, labels);
    }

    /** The area; empty if all are, or none is, of the class. */
    public static OptionalDouble area(double[] scores, boolean[] labels) {
        double area = area(new int[scores.length], scores, labels);
        return Double.isNaN(area) ? OptionalDouble.empty() : OptionalDouble.of(area);
    }

    /**
     * The area over those pairs alone that are of one band, with its 95 % interval: what else tells the classes apart, such as
     * the length of a text, does not count where the bands are made of it.
     *
     * @param bands the band of each example
     * @throws IllegalArgumentException if no band has both examples of the class, and others
     */
    public static Estimate within(int[] bands, double[] scores, boolean[] labels) {
        double area = area(bands, scores, labels);
        if (Double.isNaN(area)) {
            throw new IllegalArgumentException("there must be examples of the class, and others");
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] areas = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            int[] drawnBands = new int[scores.length];
            double[] drawn = new double[scores.length];
            boolean[] classes = new boolean[scores.length];
            for (int i = 0; i < scores.length; i++) {
                int chosen = random.nextInt(scores.length);
                drawnBands[i] = bands[chosen];
                drawn[i] = scores[chosen];
                classes[i] = labels[chosen];
            }
            areas[resample] = area(drawnBands, drawn, classes);
        }
        double[] sorted = Arrays.stream(areas)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return new Estimate(area, Percentiles.of(sorted, 0.025), Percentiles.of(sorted, 0.975));
    }

    /** The area; NaN if there is no pair. */
    private static double area(int[] bands, double[] scores, boolean[] labels) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> bands[i]).thenComparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double won = 0;
        double pairs = 0;
        for (int begin = 0; begin < order.length; ) {
            int end = begin;
            while (end < order.length && bands[order[end]] == bands[order[begin]]) {
                end++;
            }
            int[] band = Arrays.copyOfRange(order, begin, end);
            double positives = IntStream.of(band).filter(i -> labels[i]).count();
            won += won(band, scores, labels);
            pairs += positives * (band.length - positives);
            begin = end;
        }
        return pairs == 0 ? Double.NaN : won / pairs;
    }

    /** The pairs in which the one of the class has the higher score, ties counted half; {@code order} is by score. */
    private static double won(int[] order, double[] scores, boolean[] labels) {
        double ranks = 0;
        double positives = 0;
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
        return ranks - positives * (positives + 1) / 2;
    }
}
