package dev.ragstone.core.index;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.MetadataValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition on chunks. {@link #matches} is the meaning; the stores' own filters must agree with it. A field is
 * {@code language} or a metadata field; a chunk without the field matches no condition on it but
 * {@code Exists(false)}. Text is compared exactly, language codes without regard to case.
 */
public sealed interface Filter {

    /** Whether a chunk fulfils the condition. */
    boolean matches(Chunk chunk);

    /** Every chunk. */
    static Filter everything() {
        return new And(List.of());
    }

    /** All of the conditions; none means everything. */
    record And(List<Filter> filters) implements Filter {
        public And {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean matches(Chunk chunk) {
            return filters.stream().allMatch(filter -> filter.matches(chunk));
        }
    }

    /** At least one of the conditions; none means nothing. */
    record Or(List<Filter> filters) implements Filter {
        public Or {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean matches(Chunk chunk) {
            return filters.stream().anyMatch(filter -> filter.matches(chunk));
        }
    }

    /** The opposite of a condition. */
    record Not(Filter filter) implements Filter {
        @Override
        public boolean matches(Chunk chunk) {
            return !filter.matches(chunk);
        }
    }

    /** The chunk's language is one of these BCP 47 codes. */
    record Language(List<String> codes) implements Filter {
        public Language {
            codes = codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).toList();
        }

        @Override
        public boolean matches(Chunk chunk) {
            String language = chunk.attributes().language();
            return language != null && codes.contains(language.toLowerCase(Locale.ROOT));
        }
    }

    /** A metadata field has one of the values; none means nothing. The values are scalars. */
    record AnyOf(String field, List<MetadataValue> values) implements Filter {
        /**
         * @throws IllegalArgumentException if a value is a list
         */
        public AnyOf {
            values = List.copyOf(values);
            if (values.stream().anyMatch(MetadataValue.Several.class::isInstance)) {
                throw new IllegalArgumentException("values of a condition must be scalars");
            }
        }

        @Override
        public boolean matches(Chunk chunk) {
            return scalars(chunk, field).anyMatch(values::contains);
        }
    }

    /**
     * A metadata field has a number in a range.
     *
     * @param field the field
     * @param atLeast inclusive; null for no lower bound
     * @param above exclusive; null for no lower bound
     * @param atMost inclusive; null for no upper bound
     * @param below exclusive; null for no upper bound
     */
    record Range(
            String field,
            @Nullable Double atLeast,
            @Nullable Double above,
            @Nullable Double atMost,
            @Nullable Double below)
            implements Filter {
        @Override
        public boolean matches(Chunk chunk) {
            return scalars(chunk, field)
                    .anyMatch(value -> value instanceof MetadataValue.Numeric(double number) && contains(number));
        }

        private boolean contains(double number) {
            return (atLeast == null || number >= atLeast)
                    && (above == null || number > above)
                    && (atMost == null || number <= atMost)
                    && (below == null || number < below);
        }
    }

    /**
     * A metadata field has a text that {@link MetadataValue.Text#asInstant names an instant} in a range. The bounds are taken
     * to the millisecond, as those instants are.
     *
     * @param field the field
     * @param atLeast inclusive; null for no lower bound
     * @param after exclusive; null for no lower bound
     * @param atMost inclusive; null for no upper bound
     * @param before exclusive; null for no upper bound
     */
    record Period(
            String field,
            @Nullable Instant atLeast,
            @Nullable Instant after,
            @Nullable Instant atMost,
            @Nullable Instant before)
            implements Filter {
        public Period {
            atLeast = toMillisecond(atLeast);
            after = toMillisecond(after);
            atMost = toMillisecond(atMost);
            before = toMillisecond(before);
        }

        @Override
        public boolean matches(Chunk chunk) {
            return scalars(chunk, field)
                    .anyMatch(value -> value instanceof MetadataValue.Text text
                            && text.asInstant().filter(this::contains).isPresent());
        }

        private boolean contains(Instant instant) {
            return (atLeast == null || !instant.isBefore(atLeast))
                    && (after == null || instant.isAfter(after))
                    && (atMost == null || !instant.isAfter(atMost))
                    && (before == null || instant.isBefore(before));
        }

        private static @Nullable Instant toMillisecond(@Nullable Instant bound) {
            return bound == null ? null : bound.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** A metadata field has a value (an empty list is none), or has none. */
    record Exists(String field, boolean expected) implements Filter {
        @Override
        public boolean matches(Chunk chunk) {
            return scalars(chunk, field).findAny().isPresent() == expected;
        }
    }

    private static Stream<MetadataValue> scalars(Chunk chunk, String field) {
        MetadataValue value = chunk.attributes().metadata().get(field);
        return value == null ? Stream.empty() : value.scalars();
    }
}
