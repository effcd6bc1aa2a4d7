package dev.ragstone.core.document;

import java.time.Instant;

/**
 * The version of a document. For one document every explicit version outranks every timestamp; within a kind the
 * greater number is the newer version.
 */
public sealed interface Version extends Comparable<Version> {

    /** The largest explicit version: what JSON numbers carry without loss (2^53 - 1). */
    long MAX_EXPLICIT = (1L << 53) - 1;

    /**
     * A version the publisher chose.
     *
     * @param number 0 to {@link #MAX_EXPLICIT}
     */
    record Explicit(long number) implements Version {
        /**
         * @throws IllegalArgumentException if the number is out of range
         */
        public Explicit {
            if (number < 0 || number > MAX_EXPLICIT) {
                throw new IllegalArgumentException(
                        "version must be 0 to %d, but is %d".formatted(MAX_EXPLICIT, number));
            }
        }
    }

    /**
     * The timestamp of the record, where the publisher chose no version.
     *
     * @param number milliseconds since the epoch, not negative
     */
    record Timestamp(long number) implements Version {
        /**
         * @throws IllegalArgumentException if the timestamp lies before 1970
         */
        public Timestamp {
            if (number < 0) {
                throw new IllegalArgumentException("timestamp must not be negative, but is " + number);
            }
        }

        /** The version of a record written at {@code instant}. */
        public static Timestamp of(Instant instant) {
            return new Timestamp(instant.toEpochMilli());
        }
    }

    /** The number as status records show it: the explicit version, or milliseconds since the epoch. */
    long number();

    /** A text whose lexicographic order is the order of versions; {@link #decode} reads it back. */
    default String encode() {
        char kind =
                switch (this) {
                    case Timestamp ignored -> 't';
                    case Explicit ignored -> 'x';
                };
        String digits = Long.toString(number());
        return kind + "0".repeat(19 - digits.length()) + digits;
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the text is nothing {@link #encode} writes
     */
    static Version decode(String encoded) {
        if (encoded.length() != 20) {
            throw new IllegalArgumentException("not an encoded version: '%s'".formatted(encoded));
        }
        long number = Long.parseLong(encoded.substring(1));
        return switch (encoded.charAt(0)) {
            case 't' -> new Timestamp(number);
            case 'x' -> new Explicit(number);
            default -> throw new IllegalArgumentException("not an encoded version: '%s'".formatted(encoded));
        };
    }

    @Override
    default int compareTo(Version other) {
        int byKind = Boolean.compare(this instanceof Explicit, other instanceof Explicit);
        return byKind != 0 ? byKind : Long.compare(number(), other.number());
    }
}
