package dev.ragstone.eval.flow;

import org.jspecify.annotations.Nullable;

/**
 * What a metric found for one claim, or for one passage where the metric judges passages.
 *
 * @param text the claim; the chunk id where a passage was judged
 * @param holds whether it meets the metric's condition
 * @param support how far it does, 0 to 1
 * @param chunkId the passage that decided; null if none did
 */
public record Finding(String text, boolean holds, double support, @Nullable String chunkId) {

    /**
     * @throws IllegalArgumentException if the support is not from 0 to 1
     */
    public Finding {
        if (!(support >= 0 && support <= 1)) {
            throw new IllegalArgumentException("must be from 0 to 1, but is " + support);
        }
    }
}
