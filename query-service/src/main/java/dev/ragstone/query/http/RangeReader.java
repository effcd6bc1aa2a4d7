package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.index.Filter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions on a metadata field that are written as an object: bounds, all numbers or all dates, and existence. */
final class RangeReader {

    private static final Set<String> BOUNDS = Set.of("gte", "gt", "lte", "lt");
    private static final String EXISTS = "exists";

    private final Violations violations;

    RangeReader(Violations violations) {
        this.violations = violations;
    }

    Filter read(String field, JsonNode object, String path) {
        List<Filter> all = new ArrayList<>();
        List<String> names =
                object.properties().stream().map(member -> member.getKey()).toList();
        List<String> unknown = names.stream()
                .filter(name -> !BOUNDS.contains(name) && !name.equals(EXISTS))
                .toList();
        if (names.isEmpty() || !unknown.isEmpty()) {
            return violations.add(
                    Filter.everything(),
                    "%s must hold gte, gt, lte, lt or exists only, but is %s".formatted(path, object));
        }
        if (names.contains(EXISTS)) {
            all.add(new Filter.Exists(field, existence(object.get(EXISTS), path)));
        }
        if (names.stream().anyMatch(BOUNDS::contains)) {
            all.add(isPeriod(object) ? period(field, object, path) : range(field, object, path));
        }
        return all.size() == 1 ? all.getFirst() : new Filter.And(all);
    }

    private static boolean isPeriod(JsonNode object) {
        return BOUNDS.stream().anyMatch(name -> object.path(name).isTextual());
    }

    private Filter range(String field, JsonNode object, String path) {
        Members members = new Members(object, violations);
        return new Filter.Range(
                field,
                number(members, "gte", path),
                number(members, "gt", path),
                number(members, "lte", path),
                number(members, "lt", path));
    }

    private Filter period(String field, JsonNode object, String path) {
        Members members = new Members(object, violations);
        return new Filter.Period(
                field,
                instant(members, "gte", path),
                instant(members, "gt", path),
                instant(members, "lte", path),
                instant(members, "lt", path));
    }

    private boolean existence(JsonNode value, String path) {
        return value.isBoolean()
                ? value.booleanValue()
                : violations.add(true, "%s.exists must be true or false, but is %s".formatted(path, value));
    }

    private @Nullable Double number(Members members, String name, String path) {
        JsonNode value = members.get(name);
        if (value == null) {
            return null;
        }
        if (value.isNumber() && Double.isFinite(value.doubleValue())) {
            return value.doubleValue();
        }
        violations.add(path, "%s.%s must be a number or a date, but is %s".formatted(path, name, value));
        return null;
    }

    private @Nullable Instant instant(Members members, String name, String path) {
        JsonNode value = members.get(name);
        if (value == null) {
            return null;
        }
        Optional<Instant> instant =
                value.isTextual() ? new MetadataValue.Text(value.textValue()).asInstant() : Optional.empty();
        if (instant.isEmpty()) {
            violations.add(
                    path,
                    "%s.%s must be a date such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z, as bounds that are texts are, but is %s"
                            .formatted(path, name, value));
        }
        return instant.orElse(null);
    }
}
