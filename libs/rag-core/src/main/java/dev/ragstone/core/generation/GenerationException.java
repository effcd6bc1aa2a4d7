package dev.ragstone.core.generation;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model gave no answer, or not all of it; the message says why, and what to do. */
public final class GenerationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    /** What went wrong. */
    public enum Kind {
        /** The server cannot be reached, is down, or cut the connection. */
        UNAVAILABLE,
        /** It took too long. */
        TIMEOUT,
        /** It has no room for more calls, for now. */
        OVERLOADED,
        /** It does not take the request: wrong key, wrong model, too long. The same call will fail again. */
        REFUSED,
        /** It does not speak the protocol. */
        MALFORMED
    }

    private GenerationException(Kind kind, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** A failure of a kind. */
    public static GenerationException of(Kind kind, String message, @Nullable Throwable cause) {
        return new GenerationException(kind, message, cause, null);
    }

    /** The server has no room, and says for how long, if it does. */
    public static GenerationException overloaded(String message, @Nullable Duration retryAfter) {
        return new GenerationException(Kind.OVERLOADED, message, null, retryAfter);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** For how long the server wants to be left alone. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
