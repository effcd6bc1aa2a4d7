package dev.ragstone.query.route;

import java.time.Duration;

/**
 * What a route may take.
 *
 * @param contextWindow tokens that the model can see, those it writes included
 * @param maxTokens tokens of an answer
 * @param concurrency calls at once
 * @param firstToken how long the model may take until it says something
 * @param betweenTokens how long it may then be silent
 * @param total how long an answer may take
 */
public record RouteLimits(
        int contextWindow,
        int maxTokens,
        int concurrency,
        Duration firstToken,
        Duration betweenTokens,
        Duration total) {

    /** Tokens that are left for the prompt. */
    public int promptTokens() {
        return contextWindow - maxTokens;
    }
}
