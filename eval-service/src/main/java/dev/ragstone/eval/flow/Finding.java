package dev.ragstone.eval.flow;

import org.jspecify.annotations.Nullable;

/**
 * What a metric found for one claim, or for one passage where the metric judges passages.
 *
 * @param text the claim; the chunk id where a passage was judged
 * @param holds whether it meets the metric's condition
 * @param coverage IDF-weighted share of the terms that were found, 0 to 1
 * @param chunkId the passage that came nearest; null if none came into question
 */
public record Finding(String text, boolean holds, double coverage, @Nullable String chunkId) {

    /**
     * @throws IllegalArgumentException if the coverage is not from 0 to 1
     */
    public Finding {
        ScoreResult.requireShare(coverage);
    }
}
