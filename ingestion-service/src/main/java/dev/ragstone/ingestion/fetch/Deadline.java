package dev.ragstone.ingestion.fetch;

import java.time.Duration;

/**
 * A point in time by which something must be done.
 *
 * @param nanos the point, in the time of {@link System#nanoTime()}
 */
record Deadline(long nanos) {

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** The time left, not below zero. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }
}
