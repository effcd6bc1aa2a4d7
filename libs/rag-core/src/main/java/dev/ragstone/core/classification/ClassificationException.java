package dev.ragstone.core.classification;

import org.jspecify.annotations.Nullable;

/** A text was not classified; the message says why, and what to do. */
public final class ClassificationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClassificationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
