package dev.ragstone.core.index;

import org.jspecify.annotations.Nullable;

/** The index did not do what it was asked to; the message says what, to which input, and what to do. */
public final class IndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isTransient;

    private IndexException(String message, @Nullable Throwable cause, boolean isTransient) {
        super(message, cause);
        this.isTransient = isTransient;
    }

    /** The index cannot be reached or is overloaded: the same call may succeed later. */
    public static IndexException unavailable(String message, @Nullable Throwable cause) {
        return new IndexException(message, cause, true);
    }

    /** The index refuses this very input: the same call will fail again. */
    public static IndexException refused(String message, @Nullable Throwable cause) {
        return new IndexException(message, cause, false);
    }

    /** Whether the same call may succeed later. */
    public boolean isTransient() {
        return isTransient;
    }
}
