package dev.ragstone.events;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of an answer: the record of {@link Topics#FEEDBACK}, keyed by interaction id.
 *
 * @param interactionId the interaction
 * @param rating 1 for a good answer, -1 for a bad one
 * @param comment why, in their words, if they said so
 * @param at when it was given
 */
public record FeedbackEvent(UUID interactionId, int rating, @Nullable String comment, Instant at) {

    /**
     * @throws NullPointerException if a required member is missing
     * @throws IllegalArgumentException if the rating is neither 1 nor -1
     */
    public FeedbackEvent {
        Objects.requireNonNull(interactionId, "interactionId is missing");
        Objects.requireNonNull(at, "at is missing");
        if (rating != 1 && rating != -1) {
            throw new IllegalArgumentException("rating must be 1 or -1, but is " + rating);
        }
    }
}
