package dev.ragstone.statistics.comparison;

import java.util.SplittableRandom;

/**
 * Whether paired differences lie below 0 by more than chance, by a randomisation test (Fisher, "The Design of Experiments",
 * 1935): if neither variant were better, each difference would as likely have had the other sign. The signs are drawn 10,000
 * times, the same way every time, and the observed ones count as a draw (Phipson and Smyth, "Permutation P-values Should
 * Never Be Zero", 2010), so that the probability is never below 1/10,001.
 */
public final class SignFlips {

    private static final int DRAWS = 10_000;

    private static final long SEED = 20261126;

    private SignFlips() {}

    /**
     * The probability that chance alone would make the mean as low as it is, 0 (exclusive) to 1.
     *
     * @param differences one for each pair; 1 without any
     */
    public static double lowerTail(double[] differences) {
        SplittableRandom random = new SplittableRandom(SEED);
        double observed = 0;
        double size = 0;
        for (double difference : differences) {
            observed += difference;
            size += Math.abs(difference);
        }
        // Sums of the same numbers in other signs differ by their rounding.
        double limit = observed + 1e-12 * size;
        int asLow = 1;
        for (int draw = 0; draw < DRAWS; draw++) {
            if (flipped(differences, random) <= limit) {
                asLow++;
            }
        }
        return asLow / (DRAWS + 1.0);
    }

    private static double flipped(double[] differences, SplittableRandom random) {
        double sum = 0;
        long signs = 0;
        for (int i = 0; i < differences.length; i++) {
            if (i % Long.SIZE == 0) {
                signs = random.nextLong();
            }
            sum += (signs & 1) == 0 ? differences[i] : -differences[i];
            signs >>>= 1;
        }
        return sum;
    }
}
