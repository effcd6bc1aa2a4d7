package dev.ragstone.service.identity.oidc;

import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a token. A name is that of a claim, or a path into it such as {@code realm_access/roles}.
 *
 * @param members claims by name, as values of Java or of JSON-P, whose arrays and objects are lists and maps
 */
record TokenClaims(Map<String, Object> members) {

    /** A claim that is a text; null if there is none, or it is something else. */
    @Nullable
    String text(String name) {
        return find(name) instanceof String text && !text.isBlank() ? text : null;
    }

    /** A claim that is a list, or a text with words between spaces as {@code scope} is; null if there is none. */
    @Nullable
    Set<String> names(String name) {
        Object value = find(name);
        return switch (value) {
            case null -> null;
            case Collection<?> list -> {
                Set<String> names = new LinkedHashSet<>();
                list.forEach(item -> names.add(String.valueOf(plain(item))));
                names.removeIf(String::isBlank);
                yield names;
            }
            case String text -> {
                Set<String> names = new LinkedHashSet<>(Arrays.asList(text.split("\\s+", -1)));
                names.remove("");
                yield names;
            }
            default -> Set.of();
        };
    }

    private @Nullable Object find(String name) {
        // Whole first: names of claims are often addresses, which hold slashes.
        if (members.containsKey(name)) {
            return plain(members.get(name));
        }
        Object value = members;
        for (String step : name.split("/", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return plain(value);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof JsonString text ? text.getString() : value;
    }
}
