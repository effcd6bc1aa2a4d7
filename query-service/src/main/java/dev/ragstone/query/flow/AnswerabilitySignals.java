package dev.ragstone.query.flow;

import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against the passages holding an answer. Cosines are on the default model's scale; null is what was not
 * at hand.
 *
 * @param nearest cosine of the question with the nearest passage
 * @param lead how far that is above the mean of the next five: an answer stands out
 * @param weakest how near the best passage comes to the question's tokens, the far ones counting most
 * @param coverage share of the question's terms that the best passage has for it, 0 to 1
 * @param missingNumber whether a number of the question is not in the best passage
 * @param missingName whether a name of the question is in none of the best passages
 * @param missingNegation whether the question says "not", and the sentence that is most like it does not
 */
public record AnswerabilitySignals(
        @Nullable Double nearest,
        @Nullable Double lead,
        @Nullable Double weakest,
        double coverage,
        boolean missingNumber,
        boolean missingName,
        boolean missingNegation) {

    /** Nothing was looked at. */
    public static final AnswerabilitySignals NONE = new AnswerabilitySignals(null, null, null, 0, false, false, false);
}
