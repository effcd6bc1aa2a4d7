package dev.ragstone.core.score;

/**
 * A score that joins the channels of one search; comparable within one search only.
 *
 * @param value the score; finite
 */
public record FusedScore(double value) implements Comparable<FusedScore> {
    /**
     * @throws IllegalArgumentException if the value is not finite
     */
    public FusedScore {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("score must be finite, but is " + value);
        }
    }

    @Override
    public int compareTo(FusedScore other) {
        return Double.compare(value, other.value);
    }
}
