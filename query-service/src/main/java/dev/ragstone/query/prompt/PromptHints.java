package dev.ragstone.query.prompt;

import org.jspecify.annotations.Nullable;

/**
 * What a prompt says of how it wants to be used.
 *
 * @param temperature temperature of the model; 0 for the likeliest answer
 * @param maxTokens tokens of an answer; null: as many as the route allows
 */
public record PromptHints(double temperature, @Nullable Integer maxTokens) {

    /** Tokens of an answer on a route that allows so many. */
    public int maxTokens(int allowed) {
        return maxTokens == null ? allowed : Math.min(allowed, maxTokens);
    }
}
