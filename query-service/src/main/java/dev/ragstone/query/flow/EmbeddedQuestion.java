package dev.ragstone.query.flow;

import dev.ragstone.core.index.GenerationName;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is searched for in one generation.
 *
 * @param question the question, in words that need no conversation
 * @param generation the generation
 * @param vector what the generation's model makes of those words; null where there is nothing
 */
public record EmbeddedQuestion(Question question, GenerationName generation, @Nullable QuestionVector vector) {}
