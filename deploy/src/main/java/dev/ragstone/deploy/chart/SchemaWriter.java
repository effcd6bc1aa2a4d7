package dev.ragstone.deploy.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the JSON Schema of values: no name is allowed that the chart does not know. */
final class SchemaWriter {

    /** Helm puts it among the values of a chart that is part of another. */
    private static final Map<String, Object> GLOBAL =
            new TreeMap<>(Map.of("description", "What Helm shares between the charts of a release.", "type", "object"));

    private SchemaWriter() {}

    /**
     * The schema of all values of a chart.
     *
     * @param definitions what the values' own schemas refer to
     */
    static Map<String, Object> write(ChartValue.Group values, Map<String, Object> definitions) {
        Map<String, Object> properties = properties(values);
        properties.put("global", GLOBAL);
        Map<String, Object> schema = new LinkedHashMap<>();
        // What all versions of Helm 3 read.
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.putAll(closed(properties));
        schema.put("definitions", definitions);
        return schema;
    }

    private static Map<String, Object> closed(Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> properties(ChartValue.Group group) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (ChartValue member : group.members()) {
            properties.put(
                    member.name(),
                    switch (member) {
                        case ChartValue.Group inner -> closed(properties(inner));
                        case ChartValue.Leaf leaf -> leaf(leaf);
                    });
        }
        return properties;
    }

    private static Map<String, Object> leaf(ChartValue.Leaf leaf) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", leaf.description());
        if (!leaf.schema().containsKey("$ref")) {
            schema.put("type", type(leaf.standard()));
        }
        schema.putAll(leaf.schema());
        return schema;
    }

    private static String type(@Nullable Object value) {
        return switch (value) {
            case String text -> "string";
            case Boolean truth -> "boolean";
            case Integer number -> "integer";
            case Number number -> "number";
            case List<?> list -> "array";
            case Map<?, ?> map -> "object";
            case null, default ->
                throw new IllegalArgumentException("A value has the default %s, which shows no type.".formatted(value));
        };
    }
}
