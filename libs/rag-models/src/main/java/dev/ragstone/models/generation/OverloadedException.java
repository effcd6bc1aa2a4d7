package dev.ragstone.models.generation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A server answered 429; the message is what it said. */
final class OverloadedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    OverloadedException(String message, @Nullable Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** For how long the server wants to be left alone; null if it does not say. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
