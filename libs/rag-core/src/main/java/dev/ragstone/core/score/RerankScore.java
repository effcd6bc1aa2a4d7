package dev.ragstone.core.score;

/**
 * What a reranker says of a chunk for a question; comparable within one reranking only.
 *
 * @param value the score; finite
 */
public record RerankScore(double value) implements Comparable<RerankScore> {
    /**
     * @throws IllegalArgumentException if the value is not finite
     */
    public RerankScore {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("score must be finite, but is " + value);
        }
    }

    @Override
    public int compareTo(RerankScore other) {
        return Double.compare(value, other.value);
    }
}
