package dev.ragstone.core.document;

import java.util.List;
import java.util.stream.Stream;

/** One value of a document's metadata, as JSON has them. */
public sealed interface MetadataValue {

    /** A string. */
    record Text(String value) implements MetadataValue {}

    /** A number; finite. */
    record Numeric(double value) implements MetadataValue {
        /**
         * @throws IllegalArgumentException if the number is not finite
         */
        public Numeric {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("metadata number must be finite, but is " + value);
            }
            // Java tells -0.0 and 0.0 apart, JSON and filters do not.
            value = value + 0.0;
        }
    }

    /** A boolean. */
    record Flag(boolean value) implements MetadataValue {}

    /** Several scalar values; a filter matches if one of them does. */
    record Several(List<MetadataValue> values) implements MetadataValue {
        /**
         * @throws IllegalArgumentException if a list stands in the list
         */
        public Several {
            values = List.copyOf(values);
            if (values.stream().anyMatch(Several.class::isInstance)) {
                throw new IllegalArgumentException("a metadata list must hold scalars only");
            }
        }
    }

    /** The scalars of this value: itself, or the members of a list. */
    default Stream<MetadataValue> scalars() {
        return switch (this) {
            case Several several -> several.values().stream();
            case Text text -> Stream.of(text);
            case Numeric number -> Stream.of(number);
            case Flag flag -> Stream.of(flag);
        };
    }
}
