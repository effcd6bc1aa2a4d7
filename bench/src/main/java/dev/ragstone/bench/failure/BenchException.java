package dev.ragstone.bench.failure;

import org.jspecify.annotations.Nullable;

/** A bench cannot go on; the message says what happened and what to do, and is all that the user sees. */
public final class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BenchException(String message) {
        super(message);
    }

    public BenchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
