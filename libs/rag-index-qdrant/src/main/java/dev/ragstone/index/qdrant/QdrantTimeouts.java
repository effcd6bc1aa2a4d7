package dev.ragstone.index.qdrant;

import java.time.Duration;

/**
 * Deadlines of calls.
 *
 * @param call deadline of a call that writes, reads the registry or makes a collection
 * @param search deadline of a search, for which somebody waits
 */
public record QdrantTimeouts(Duration call, Duration search) {

    /**
     * @throws IllegalArgumentException if a deadline is below a millisecond
     */
    public QdrantTimeouts {
        if (call.toMillis() < 1 || search.toMillis() < 1) {
            throw new IllegalArgumentException("timeouts must be positive, but are %s and %s".formatted(call, search));
        }
    }
}
