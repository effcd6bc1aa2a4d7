package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.core.index.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions on a metadata field that are written as an object: bounds and existence. */
final class RangeReader {

    private static final Set<String> BOUNDS = Set.of("gte", "gt", "lte", "lt");
    private static final String EXISTS = "exists";

    private final Violations violations;

    RangeReader(Violations violations) {
        this.violations = violations;
    }

    Filter read(String field, JsonNode object, String path) {
        Members members = new Members(object, violations);
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
            all.add(new Filter.Range(
                    field,
                    bound(members, "gte", path),
                    bound(members, "gt", path),
                    bound(members, "lte", path),
                    bound(members, "lt", path)));
        }
        return all.size() == 1 ? all.getFirst() : new Filter.And(all);
    }

    private boolean existence(JsonNode value, String path) {
        return value.isBoolean()
                ? value.booleanValue()
                : violations.add(true, "%s.exists must be true or false, but is %s".formatted(path, value));
    }

    private @Nullable Double bound(Members members, String name, String path) {
        JsonNode value = members.get(name);
        if (value == null) {
            return null;
        }
        if (value.isNumber() && Double.isFinite(value.doubleValue())) {
            return value.doubleValue();
        }
        violations.add(path, "%s.%s must be a number, but is %s".formatted(path, name, value));
        return null;
    }
}
