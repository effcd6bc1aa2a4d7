package dev.ragstone.core.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param status how the question ended
 * @param answerability how likely the passages hold an answer, 0 to 1
 * @param text the answer, with citation markers as {@code [1]}
 * @param citations one for each marker
 * @param model what generated the text
 * @param promptVersion version of the prompt it was generated with
 * @param route the route to the language model that wrote it; null where none did
 * @param usage what was consumed for it
 */
public record Answer(
        AnswerStatus status,
        double answerability,
        String text,
        List<Citation> citations,
        String model,
        String promptVersion,
        @Nullable String route,
        Usage usage) {
    public Answer {
        citations = List.copyOf(citations);
    }

    /** The same answer, for which something else was consumed. */
    public Answer withUsage(Usage other) {
        return new Answer(status, answerability, text, citations, model, promptVersion, route, other);
    }
}
