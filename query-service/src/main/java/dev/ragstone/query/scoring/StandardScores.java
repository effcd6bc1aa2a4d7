package dev.ragstone.query.scoring;

import java.util.Arrays;

/**
 * Standard scores: how many standard deviations a value lies above the mean of its list. Scores of different kinds, a cosine
 * and a BM25 score, can be added after it.
 */
public final class StandardScores {

    /** Values that differ by less than this are equal but for rounding, and must not be blown up to differences. */
    private static final double LEAST_DEVIATION = 1e-9;

    private StandardScores() {}

    /** The standard score of each value; 0 for all, if they are equal. */
    public static double[] of(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = Math.sqrt(squares / values.length);
        return Arrays.stream(values)
                .map(value -> deviation < LEAST_DEVIATION ? 0 : (value - mean) / deviation)
                .toArray();
    }
}
