package dev.ragstone.events;

import dev.ragstone.core.answer.Usage;

/**
 * JSON form of {@link Usage}.
 *
 * @param promptTokens tokens read by the model
 * @param completionTokens tokens written by the model
 * @param costUsd price of both, US dollars
 */
public record UsageJson(long promptTokens, long completionTokens, double costUsd) {

    /** The JSON form of a usage. */
    public static UsageJson of(Usage usage) {
        return new UsageJson(usage.promptTokens(), usage.completionTokens(), usage.costUsd());
    }

    Usage toUsage() {
        return new Usage(promptTokens, completionTokens, costUsd);
    }
}
