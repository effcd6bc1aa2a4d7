package dev.ragstone.eval.formula;

import java.util.OptionalDouble;

/** The cosine of two vectors, -1 to 1: RAGAS' semantic similarity, which divides each by its length first. */
public final class Cosine {

    private Cosine() {}

    /**
     * The cosine; empty if a vector has no direction, where RAGAS has NaN.
     *
     * @throws IllegalArgumentException if the vectors have not the same length
     */
    public static OptionalDouble of(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "vectors of %d and %d components have no cosine".formatted(one.length, other.length));
        }
        double lengths = length(one) * length(other);
        double cosine = dot(one, other) / lengths;
        return Double.isFinite(cosine) ? OptionalDouble.of(Math.clamp(cosine, -1, 1)) : OptionalDouble.empty();
    }

    private static double length(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
