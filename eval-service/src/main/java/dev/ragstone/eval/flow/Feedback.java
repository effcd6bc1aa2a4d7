package dev.ragstone.eval.flow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says of an answer.
 *
 * @param interactionId the interaction
 * @param tenant the reader's tenant: it counts for interactions of that tenant alone
 * @param rating 1 for a good answer, -1 for a bad one
 * @param comment why, in their words; null if they did not say
 * @param at when it was given
 */
public record Feedback(UUID interactionId, String tenant, int rating, @Nullable String comment, Instant at) {}
