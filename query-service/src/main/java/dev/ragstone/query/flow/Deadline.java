package dev.ragstone.query.flow;

import java.time.Duration;

/**
 * The moment from which on no work is begun for a request.
 *
 * @param nanoTime the moment, as {@link System#nanoTime()} tells it
 */
public record Deadline(long nanoTime) {

    /** So long from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The time left; not negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    /** Whether it has passed. */
    public boolean isPast() {
        return left().isZero();
    }
}
