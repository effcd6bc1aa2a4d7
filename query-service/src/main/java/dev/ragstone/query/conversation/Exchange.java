package dev.ragstone.query.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * A question and its answer.
 *
 * @param interactionId names the interaction
 * @param question the question as it was asked
 * @param answer the answer as it was read
 * @param at when the question came
 */
public record Exchange(UUID interactionId, String question, String answer, Instant at) {

    int characters() {
        return question.length() + answer.length();
    }
}
