package dev.ragstone.models.http;

import org.jspecify.annotations.Nullable;

/** A server of a model gave no reply that could be read; the message says why, and what to do. */
public final class ModelServerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean isTransient;

    ModelServerException(String message, @Nullable Throwable cause, boolean isTransient) {
        super(message, cause);
        this.isTransient = isTransient;
    }

    /** Whether the same call may succeed later. */
    public boolean isTransient() {
        return isTransient;
    }
}
