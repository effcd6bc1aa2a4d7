package dev.ragstone.core.answer;

/**
 * What a generation consumed.
 *
 * @param promptTokens tokens read by the model
 * @param completionTokens tokens written by the model
 * @param costUsd price of both, US dollars
 */
public record Usage(long promptTokens, long completionTokens, double costUsd) {

    /** Nothing was consumed: no model was called. */
    public static final Usage NONE = new Usage(0, 0, 0);
}
