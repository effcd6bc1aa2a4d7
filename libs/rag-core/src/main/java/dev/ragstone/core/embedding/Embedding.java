package dev.ragstone.core.embedding;

import java.util.Arrays;

/** A vector that stands for a text. Immutable; every component is finite. */
public final class Embedding {

    private final float[] vector;

    private Embedding(float[] vector) {
        this.vector = vector;
    }

    /**
     * Takes a copy of the vector.
     *
     * @throws IllegalArgumentException if it is empty or a component is not finite (stores accept NaN without a word)
     */
    public static Embedding of(float[] vector) {
        if (vector.length == 0) {
            throw new IllegalArgumentException("an embedding needs at least one dimension");
        }
        for (int i = 0; i < vector.length; i++) {
            if (!Float.isFinite(vector[i])) {
                throw new IllegalArgumentException("component %d of the embedding is %s".formatted(i, vector[i]));
            }
        }
        return new Embedding(vector.clone());
    }

    /** The number of components. */
    public int dimension() {
        return vector.length;
    }

    /** A copy of the components. */
    public float[] toArray() {
        return vector.clone();
    }

    /**
     * The dot product; the cosine where both vectors are normalised.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public double dot(Embedding other) {
        if (other.vector.length != vector.length) {
            throw new IllegalArgumentException(
                    "dimensions differ: %d and %d".formatted(vector.length, other.vector.length));
        }
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * (double) other.vector[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding embedding && Arrays.equals(vector, embedding.vector);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(vector);
    }

    @Override
    public String toString() {
        return "Embedding[" + vector.length + " dimensions]";
    }
}
