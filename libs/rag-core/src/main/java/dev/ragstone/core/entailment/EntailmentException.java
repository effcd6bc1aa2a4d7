package dev.ragstone.core.entailment;

import org.jspecify.annotations.Nullable;

/** Pairs were not judged; the message says why, and what to do. */
public final class EntailmentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isTransient;

    private EntailmentException(String message, @Nullable Throwable cause, boolean isTransient) {
        super(message, cause);
        this.isTransient = isTransient;
    }

    /** The model cannot be reached, is overloaded or too slow: the same call may succeed later. */
    public static EntailmentException unavailable(String message, @Nullable Throwable cause) {
        return new EntailmentException(message, cause, true);
    }

    /** The model or its server is not what it is configured to be, or fails on this input: the same call will fail again. */
    public static EntailmentException refused(String message, @Nullable Throwable cause) {
        return new EntailmentException(message, cause, false);
    }

    /** Whether the same call may succeed later. */
    public boolean isTransient() {
        return isTransient;
    }
}
