package dev.ragstone.eval.formula;

import java.util.Collection;

/**
 * RAGAS' factual correctness: what of an answer its reference supports, and what of the reference the answer does. All three
 * numbers are from 0 to 1 and, as RAGAS gives them, rounded to two decimals.
 *
 * @param correct claims of the answer that the reference supports
 * @param wrong claims of the answer that it does not
 * @param missing claims of the reference that the answer does not support
 */
public record FactualCorrectness(long correct, long wrong, long missing) {

    /** What RAGAS adds to its divisors. */
    private static final double EPSILON = 1e-8;

    private static final double HUNDRED = 100;

    /** Counts verdicts: for each claim of the answer against the reference, and for each of the reference against the answer. */
    public static FactualCorrectness of(Collection<Boolean> answerClaims, Collection<Boolean> referenceClaims) {
        return new FactualCorrectness(
                count(answerClaims, true), count(answerClaims, false), count(referenceClaims, false));
    }

    /** The share of the answer's claims that is correct. */
    public double precision() {
        return rounded(correct / (correct + wrong + EPSILON));
    }

    /** How much of the reference the answer has: as RAGAS does, the correct claims are counted on the side of the answer. */
    public double recall() {
        return rounded(correct / (correct + missing + EPSILON));
    }

    /**
     * The weighted harmonic mean of both.
     *
     * @param beta how many times more recall counts than precision, above 0
     */
    public double f(double beta) {
        double precision = share(wrong);
        double recall = share(missing);
        double squared = beta * beta;
        double divisor = squared * precision + recall;
        return divisor == 0 ? 0 : rounded((1 + squared) * precision * recall / divisor);
    }

    private double share(long others) {
        return correct == 0 ? 0 : (double) correct / (correct + others);
    }

    private static long count(Collection<Boolean> verdicts, boolean value) {
        return verdicts.stream().filter(verdict -> verdict == value).count();
    }

    private static double rounded(double value) {
        return Math.rint(value * HUNDRED) / HUNDRED;
    }
}
