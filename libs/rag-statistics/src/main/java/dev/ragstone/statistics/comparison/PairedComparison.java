package dev.ragstone.statistics.comparison;

import dev.ragstone.statistics.interval.Bootstrap;
import dev.ragstone.statistics.interval.Estimate;
import dev.ragstone.statistics.interval.WeightedSums;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Compares two variants that were asked the same questions, by the {@linkplain Bootstrap percentile bootstrap} of their
 * differences. It draws 10,000 times as many numbers as there are questions.
 */
public final class PairedComparison {

    /**
     * Fewer questions with a difference give no verdict: five that all differ in the same direction do so by chance once in
     * sixteen times, which the sign test does not call significant at 5 %, and the bootstrap would.
     */
    private static final int FEWEST_DIFFERENT = 6;

    private PairedComparison() {}

    /**
     * Compares values, one for each question, at least one.
     *
     * @param baseline the values of the baseline
     * @param candidate those of the candidate, in the same order
     * @throws IllegalArgumentException if there are none, not as many of both, or one is not finite
     */
    public static Comparison of(double[] baseline, double[] candidate, Criterion criterion) {
        double[] probabilities = new double[baseline.length];
        Arrays.fill(probabilities, 1);
        return of(baseline, candidate, probabilities, criterion);
    }

    /**
     * Compares values of questions that are a sample.
     *
     * @param baseline the values of the baseline, at least one
     * @param candidate those of the candidate, in the same order
     * @param probabilities the chance that the sample had to take each question: above 0, up to 1
     * @throws IllegalArgumentException if there are none, not as many of each, or one is not in its range
     */
    public static Comparison of(double[] baseline, double[] candidate, double[] probabilities, Criterion criterion) {
        int pairs = baseline.length;
        if (pairs == 0 || candidate.length != pairs || probabilities.length != pairs) {
            throw new IllegalArgumentException(
                    "not pairs: %d values of the baseline, %d of the candidate, %d probabilities"
                            .formatted(pairs, candidate.length, probabilities.length));
        }
        double[] differences = IntStream.range(0, pairs)
                .mapToDouble(i -> candidate[i] - baseline[i])
                .toArray();
        Comparison comparison = Comparison.of(
                mean(baseline, probabilities),
                mean(candidate, probabilities),
                effect(differences, probabilities),
                pairs,
                criterion);
        long different = Arrays.stream(differences).filter(d -> d != 0).count();
        return different < FEWEST_DIFFERENT ? undecided(comparison, FEWEST_DIFFERENT - different) : comparison;
    }

    private static double mean(double[] values, double[] probabilities) {
        WeightedSums sums = WeightedSums.NONE;
        for (int i = 0; i < values.length; i++) {
            sums = sums.plus(values[i], probabilities[i]);
        }
        return sums.mean();
    }

    private static Estimate effect(double[] differences, double[] probabilities) {
        return Bootstrap.mean(
                differences, Arrays.stream(probabilities).map(p -> 1 / p).toArray());
    }

    private static Comparison undecided(Comparison comparison, long missing) {
        Long asked = comparison.moreSamples();
        long more = asked == null ? missing : Math.max(missing, asked);
        return new Comparison(
                comparison.baseline(), comparison.candidate(), comparison.effect(), Verdict.CANNOT_TELL, more);
    }
}
