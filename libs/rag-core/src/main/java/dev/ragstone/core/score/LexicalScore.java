package dev.ragstone.core.score;

/**
 * The BM25 score of a chunk for the question's terms: 0 or more, comparable within one search only.
 *
 * @param value the score; finite
 */
public record LexicalScore(double value) implements Comparable<LexicalScore> {
    /**
     * @throws IllegalArgumentException if the value is not finite
     */
    public LexicalScore {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("score must be finite, but is " + value);
        }
    }

    @Override
    public int compareTo(LexicalScore other) {
        return Double.compare(value, other.value);
    }
}
