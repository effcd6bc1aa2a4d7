package dev.ragstone.core.answer;

/**
 * What language models consumed for an answer.
 *
 * @param promptTokens tokens read by the model
 * @param completionTokens tokens written by the model
 * @param costUsd price of both, US dollars
 */
public record Usage(long promptTokens, long completionTokens, double costUsd) {

    /** Nothing was consumed: no model was called. */
    public static final Usage NONE = new Usage(0, 0, 0);

    /** This and more. */
    public Usage plus(Usage more) {
        return new Usage(
                promptTokens + more.promptTokens, completionTokens + more.completionTokens, costUsd + more.costUsd);
    }
}
