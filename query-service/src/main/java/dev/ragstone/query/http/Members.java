package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the members of a JSON object; what is absent or null gets its default, what is wrong becomes a violation. */
final class Members {

    private final JsonNode object;
    private final Violations violations;

    Members(JsonNode object, Violations violations) {
        this.object = object;
        this.violations = violations;
    }

    @Nullable
    JsonNode get(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    String requiredText(String name, int maxLength) {
        JsonNode value = get(name);
        if (value == null || !value.isTextual() || value.textValue().isBlank()) {
            return violations.add("", "%s must be a text that is not blank".formatted(name));
        }
        int length = value.textValue().length();
        return length <= maxLength
                ? value.textValue()
                : violations.add(
                        "", "%s must have at most %d characters, but has %d".formatted(name, maxLength, length));
    }

    /** A text; null where there is none. */
    @Nullable
    String text(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isTextual()) {
            violations.add("", "%s must be a text, but is %s".formatted(name, value));
            return null;
        }
        return value == null ? null : value.textValue();
    }

    int integer(String name, int fallback, int min, int max) {
        JsonNode value = get(name);
        if (value == null) {
            return fallback;
        }
        boolean isInteger = value.isIntegralNumber() && value.canConvertToInt();
        return isInteger && value.intValue() >= min && value.intValue() <= max
                ? value.intValue()
                : violations.add(
                        fallback, "%s must be an integer from %d to %d, but is %s".formatted(name, min, max, value));
    }

    boolean flag(String name, boolean fallback) {
        JsonNode value = get(name);
        if (value == null) {
            return fallback;
        }
        return value.isBoolean()
                ? value.booleanValue()
                : violations.add(fallback, "%s must be true or false, but is %s".formatted(name, value));
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E fallback) {
        JsonNode value = get(name);
        if (value == null) {
            return fallback;
        }
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return value.isTextual() && names.contains(value.textValue())
                ? Enum.valueOf(type, value.textValue().toUpperCase(Locale.ROOT))
                : violations.add(fallback, "%s must be one of %s, but is %s".formatted(name, names, value));
    }
}
