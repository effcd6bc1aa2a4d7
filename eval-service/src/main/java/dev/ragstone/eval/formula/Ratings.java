package dev.ragstone.eval.formula;

import java.util.List;

/**
 * RAGAS' context relevance and response groundedness: the mean of what judges say on a scale from 0, as a share of the highest,
 * 0 to 1.
 */
public final class Ratings {

    private Ratings() {}

    /**
     * The mean.
     *
     * @param ratings one for each judge that gave one, at least one, 0 to {@code highest}
     * @param highest the highest rating
     * @throws IllegalArgumentException if there is no rating, or one is not of the scale
     */
    public static double of(List<Integer> ratings, int highest) {
        if (ratings.isEmpty() || ratings.stream().anyMatch(rating -> rating < 0 || rating > highest)) {
            throw new IllegalArgumentException("ratings must be from 0 to %d, but are %s".formatted(highest, ratings));
        }
        return ratings.stream().mapToDouble(rating -> (double) rating / highest).sum() / ratings.size();
    }
}
