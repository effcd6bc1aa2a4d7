package dev.ragstone.events;

import dev.ragstone.core.document.MetadataValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JSON form of metadata: text, numbers, booleans, and lists of these. */
public final class MetadataJson {

    /** The largest whole number a double holds exactly: numbers up to it are written without a fraction. */
    private static final double MAX_WHOLE = 1L << 53;

    private MetadataJson() {}

    /** Metadata as the values that Jackson writes. */
    public static Map<String, Object> of(Map<String, MetadataValue> metadata) {
        Map<String, Object> json = new LinkedHashMap<>();
        metadata.forEach((name, value) -> json.put(name, of(value)));
        return json;
    }

    /**
     * Metadata from the values that Jackson reads. A null value, or a null in a list, counts as absent.
     *
     * @throws IllegalArgumentException if a value is neither a scalar nor a list of scalars; lists all such fields
     */
    public static Map<String, MetadataValue> parse(Map<String, ?> json) {
        Map<String, MetadataValue> metadata = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        json.forEach((name, value) -> {
            if (value != null) {
                try {
                    metadata.put(name, parse(value));
                } catch (IllegalArgumentException e) {
                    problems.add("metadata.%s: %s".formatted(name, e.getMessage()));
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return metadata;
    }

    private static Object of(MetadataValue value) {
        return switch (value) {
            case MetadataValue.Text text -> text.value();
            case MetadataValue.Flag flag -> flag.value();
            case MetadataValue.Numeric number -> of(number.value());
            case MetadataValue.Several several ->
                several.values().stream().map(MetadataJson::of).toList();
        };
    }

    private static Number of(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) <= MAX_WHOLE;
        return whole ? (Number) (long) number : (Number) number;
    }

    private static MetadataValue parse(Object value) {
        return value instanceof List<?> list
                ? new MetadataValue.Several(list.stream()
                        .filter(member -> member != null)
                        .map(MetadataJson::parseScalar)
                        .toList())
                : parseScalar(value);
    }

    private static MetadataValue parseScalar(Object value) {
        // Adding zero makes -0.0 the same as 0.0.
        return switch (value) {
            case String text -> new MetadataValue.Text(text);
            case Boolean flag -> new MetadataValue.Flag(flag);
            case Number number -> new MetadataValue.Numeric(number.doubleValue() + 0.0);
            default -> throw new IllegalArgumentException("must be a scalar or a list of scalars");
        };
    }
}
