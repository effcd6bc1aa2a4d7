package dev.ragstone.ingestion.fetch;

import org.jspecify.annotations.Nullable;

/** A content cannot be fetched now; it may be later. */
final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
