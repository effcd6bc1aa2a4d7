package dev.ragstone.core.index;

import org.jspecify.annotations.Nullable;

/**
 * Asks the registry for a page of entries.
 *
 * @param tenant the tenant; null for all
 * @param state entries in this state only; null for all
 * @param after the {@link EntryPage#next} of the page before; null for the first page
 * @param limit at most this many entries, 1 to 1,000
 */
public record EntryQuery(@Nullable String tenant, @Nullable DocumentState state, @Nullable String after, int limit) {

    private static final int MAX_LIMIT = 1000;

    /**
     * @throws IllegalArgumentException if the limit is out of range
     */
    public EntryQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to %d, but is %d".formatted(MAX_LIMIT, limit));
        }
    }
}
