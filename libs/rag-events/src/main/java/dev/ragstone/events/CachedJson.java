package dev.ragstone.events;

import org.jspecify.annotations.Nullable;

/**
 * Says that an answer was not made for its question, but is that of one like it.
 *
 * @param question what was searched for when the answer was made
 */
public record CachedJson(String question) {

    /** The JSON form of {@code cachedFrom} of an interaction; null where that is null. */
    public static @Nullable CachedJson of(@Nullable String question) {
        return question == null ? null : new CachedJson(question);
    }
}
