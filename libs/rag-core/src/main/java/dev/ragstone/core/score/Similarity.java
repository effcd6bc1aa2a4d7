package dev.ragstone.core.score;

/**
 * How near a vector is to the question's: the cosine, -1 to 1.
 *
 * @param value the score; finite
 */
public record Similarity(double value) implements Comparable<Similarity> {
    /**
     * @throws IllegalArgumentException if the value is not finite
     */
    public Similarity {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("score must be finite, but is " + value);
        }
    }

    @Override
    public int compareTo(Similarity other) {
        return Double.compare(value, other.value);
    }
}
