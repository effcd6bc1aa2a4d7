package dev.ragstone.query.flow;

import dev.ragstone.core.answer.Interaction;
import org.jspecify.annotations.Nullable;

/**
 * An answered question.
 *
 * @param interaction the question as it was asked, and all that came of it
 * @param searchedFor the text that was searched for; null where it is the question
 * @param signals what its answerability was made of
 * @param explanation why its passages were found; null if nobody asked
 */
public record AnsweredQuestion(
        Interaction interaction,
        @Nullable String searchedFor,
        AnswerabilitySignals signals,
        @Nullable Explanation explanation) {

    /** The same, which had to do without a step as well. */
    public AnsweredQuestion without(String step) {
        return new AnsweredQuestion(interaction.without(step), searchedFor, signals, explanation);
    }
}
