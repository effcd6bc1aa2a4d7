package dev.ragstone.core.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One value of a document's metadata, as JSON has them. */
public sealed interface MetadataValue {

    /** A string. */
    record Text(String value) implements MetadataValue {

        private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        private static final Pattern INSTANT =
                Pattern.compile(DATE + "T\\d{2}:\\d{2}(:\\d{2}([.]\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

        /**
         * The instant that the text names in ISO 8601, to the millisecond: a date such as {@code 2026-01-31}, which is its
         * first instant in UTC, or a time with its zone such as {@code 2026-01-31T12:00:00+01:00}. Empty for other texts.
         */
        public Optional<Instant> asInstant() {
            try {
                if (DATE.matcher(value).matches()) {
                    return Optional.of(
                            LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant());
                }
                if (INSTANT.matcher(value).matches()) {
                    return Optional.of(OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.MILLIS));
                }
            } catch (DateTimeParseException e) { // A day or a time that does not exist: a text like others.
                return Optional.empty();
            }
            return Optional.empty();
        }
    }

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
