package dev.ragstone.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ragstone.core.document.Version;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the members of a JSON object with their types; an absent or ill-typed member is null, the latter is noted. */
final class JsonMembers {

    private final ObjectNode object;
    private final Violations violations;

    JsonMembers(ObjectNode object, Violations violations) {
        this.object = object;
        this.violations = violations;
    }

    /** A member; null if it is absent or JSON null. */
    @Nullable
    JsonNode node(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    @Nullable
    String text(String name) {
        JsonNode node = node(name);
        if (node == null || node.isTextual()) {
            return node == null ? null : node.textValue();
        }
        violations.add("%s must be a string".formatted(name));
        return null;
    }

    @Nullable
    Instant instant(String name) {
        String text = text(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            violations.add("%s must be an ISO-8601 instant such as 2026-11-01T09:00:00Z, but is '%s'"
                    .formatted(name, Excerpt.of(text)));
            return null;
        }
    }

    /** A version: a whole number, however JSON writes it. */
    @Nullable
    Long version(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        double number = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (number == Math.rint(number) && number >= 0 && number <= Version.MAX_EXPLICIT) {
            return node.longValue();
        }
        violations.add("%s must be a whole number from 0 to %d".formatted(name, Version.MAX_EXPLICIT));
        return null;
    }

    /** A list of strings. JSON null is refused: an access list is never guessed. */
    @Nullable
    List<String> accessList(String name) {
        JsonNode node = object.get(name);
        if (node == null) {
            return null;
        }
        if (!node.isArray() || !all(node, JsonNode::isTextual)) {
            violations.add("%s must be a list of strings; leave it out for everyone, [] for nobody".formatted(name));
            return null;
        }
        List<String> texts = new ArrayList<>();
        node.forEach(member -> texts.add(member.textValue()));
        return texts;
    }

    /** An object of scalars and lists of scalars. */
    @Nullable
    Map<String, Object> metadata(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isObject()) {
            violations.add("%s must be an object".formatted(name));
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isValueNode() || (value.isArray() && all(value, JsonNode::isValueNode))) {
                putValue(fields, field.getKey(), value);
            } else {
                violations.add(
                        "%s.%s must be a scalar or a list of scalars".formatted(name, Excerpt.of(field.getKey())));
            }
        });
        return fields;
    }

    private void putValue(Map<String, Object> fields, String name, JsonNode value) {
        if (value.isArray()) {
            List<Object> values = new ArrayList<>();
            value.forEach(member -> addScalar(values, member));
            fields.put(name, values);
        } else if (!value.isNull()) {
            fields.put(name, scalar(value));
        }
    }

    private static void addScalar(List<Object> values, JsonNode member) {
        if (!member.isNull()) {
            values.add(scalar(member));
        }
    }

    private static Object scalar(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.numberValue();
            default -> value.textValue();
        };
    }

    private static boolean all(JsonNode array, Predicate<JsonNode> condition) {
        for (JsonNode member : array) {
            if (!condition.test(member)) {
                return false;
            }
        }
        return true;
    }
}
