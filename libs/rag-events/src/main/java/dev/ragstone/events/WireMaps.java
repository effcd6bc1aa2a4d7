package dev.ragstone.events;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of the free-form objects of wire records. */
final class WireMaps {

    private WireMaps() {}

    /** An unmodifiable copy in the same order, without the members that are null. */
    static Map<String, Object> copy(Map<String, ? extends @Nullable Object> members) {
        Map<String, Object> copy = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (value != null) {
                copy.put(name, value);
            }
        });
        return Collections.unmodifiableMap(copy);
    }
}
