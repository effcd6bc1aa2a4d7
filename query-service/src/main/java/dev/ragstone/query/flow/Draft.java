package dev.ragstone.query.flow;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Usage;

/**
 * How a generation ended; its text went to the token sink.
 *
 * @param status whether it answers
 * @param model what generated it
 * @param promptVersion version of the prompt
 * @param usage what was consumed
 */
public record Draft(AnswerStatus status, String model, String promptVersion, Usage usage) {}
