package dev.ragstone.core.answer;

import java.util.List;

/**
 * The answer to a question.
 *
 * @param status how the question ended
 * @param answerability how likely the passages hold an answer, 0 to 1
 * @param text the answer, with citation markers as {@code [1]}
 * @param citations one for each marker
 * @param model what generated the text
 * @param promptVersion version of the prompt it was generated with
 * @param usage what the generation consumed
 */
public record Answer(
        AnswerStatus status,
        double answerability,
        String text,
        List<Citation> citations,
        String model,
        String promptVersion,
        Usage usage) {
    public Answer {
        citations = List.copyOf(citations);
    }
}
