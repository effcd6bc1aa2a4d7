package dev.ragstone.query.flow;

import dev.ragstone.core.answer.Interaction;
import org.jspecify.annotations.Nullable;

/**
 * An answered question.
 *
 * @param interaction the question as it was asked, and all that came of it
 * @param searchedFor the text that was searched for; null where it is the question
 */
public record AnsweredQuestion(Interaction interaction, @Nullable String searchedFor) {}
