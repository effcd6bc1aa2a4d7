package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.index.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filters of a request:
 * {@code {"metadata.department": "hr" | ["hr", "it"] | {"gte": 2020, "lt": 2026} | {"gte": "2026-01-31"} | {"exists": true},
 * "language": "en"}}.
 * The members of an object are all required; {@code and} and {@code or} take arrays of objects, {@code not} an object.
 */
final class FilterReader {

    private static final String METADATA = "metadata.";
    private static final int MAX_DEPTH = 10;

    /** Conditions and values together: as many as every store takes in one query. */
    static final int MAX_CONDITIONS = 1_000;

    private final Violations violations;
    private int conditions;

    FilterReader(Violations violations) {
        this.violations = violations;
    }

    /** The filter; everything where there is none. */
    Filter read(@Nullable JsonNode filters) {
        Filter filter = filters == null ? Filter.everything() : object(filters, "filters", 1);
        if (conditions > MAX_CONDITIONS) {
            violations.add(
                    "",
                    "filters hold %d conditions and values, at most %d are allowed"
                            .formatted(conditions, MAX_CONDITIONS));
        }
        return filter;
    }

    private Filter object(JsonNode node, String path, int depth) {
        if (!node.isObject()) {
            return violations.add(Filter.everything(), "%s must be an object, but is %s".formatted(path, node));
        }
        if (depth > MAX_DEPTH) {
            return violations.add(Filter.everything(), "filters are nested deeper than %d levels".formatted(MAX_DEPTH));
        }
        List<Filter> all = node.properties().stream()
                .map(member -> member(member.getKey(), member.getValue(), path + '.' + member.getKey(), depth))
                .toList();
        return all.size() == 1 ? all.getFirst() : new Filter.And(all);
    }

    private Filter member(String name, JsonNode value, String path, int depth) {
        conditions += elements(value).size();
        return switch (name) {
            case "and" -> new Filter.And(objects(value, path, depth));
            case "or" -> new Filter.Or(objects(value, path, depth));
            case "not" -> new Filter.Not(object(value, path, depth + 1));
            case "language" -> language(value, path);
            default ->
                name.startsWith(METADATA) && name.length() > METADATA.length()
                        ? condition(name.substring(METADATA.length()), value, path)
                        : violations.add(
                                Filter.everything(),
                                "%s is nothing to filter by; use metadata.<field>, language, and, or, not"
                                        .formatted(path));
        };
    }

    private List<Filter> objects(JsonNode value, String path, int depth) {
        if (!value.isArray()) {
            return violations.add(List.of(), "%s must be an array of objects, but is %s".formatted(path, value));
        }
        List<Filter> filters = new ArrayList<>();
        for (JsonNode element : value) {
            filters.add(object(element, path + '[' + filters.size() + ']', depth + 1));
        }
        return filters;
    }

    private Filter language(JsonNode value, String path) {
        List<JsonNode> codes = elements(value);
        return codes.stream().allMatch(JsonNode::isTextual)
                ? new Filter.Language(codes.stream().map(JsonNode::textValue).toList())
                : violations.add(
                        Filter.everything(),
                        "%s must be a code or an array of codes, but is %s".formatted(path, value));
    }

    private Filter condition(String field, JsonNode value, String path) {
        if (value.isObject()) {
            return new RangeReader(violations).read(field, value, path);
        }
        List<MetadataValue> values = new ArrayList<>();
        for (JsonNode element : elements(value)) {
            values.add(scalar(element, path));
        }
        return new Filter.AnyOf(field, values);
    }

    private MetadataValue scalar(JsonNode value, String path) {
        if (value.isTextual()) {
            return new MetadataValue.Text(value.textValue());
        }
        if (value.isBoolean()) {
            return new MetadataValue.Flag(value.booleanValue());
        }
        if (value.isNumber() && Double.isFinite(value.doubleValue())) {
            return new MetadataValue.Numeric(value.doubleValue());
        }
        return violations.add(
                new MetadataValue.Text(""),
                "%s must be compared with texts, numbers, true or false, but is with %s (see exists)"
                        .formatted(path, value));
    }

    private static List<JsonNode> elements(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).toList()
                : List.of(value);
    }
}
