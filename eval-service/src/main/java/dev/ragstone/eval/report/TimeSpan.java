package dev.ragstone.eval.report;

import java.time.Duration;
import java.time.Instant;

/**
 * From when to when questions came, both ends inclusive.
 *
 * @param from the beginning
 * @param to the end
 */
record TimeSpan(Instant from, Instant to) {

    /** The span of this length that ends at a time. */
    static TimeSpan until(Instant to, Duration length) {
        return new TimeSpan(to.minus(length), to);
    }

    /** The span of the same length that ends where this one begins. */
    TimeSpan before() {
        return until(from.minusNanos(1), Duration.between(from, to));
    }
}
