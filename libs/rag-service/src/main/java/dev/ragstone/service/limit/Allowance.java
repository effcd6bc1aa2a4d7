package dev.ragstone.service.limit;

import java.time.Duration;

/**
 * What is left to somebody after a request.
 *
 * @param policy whose rate it is: {@code identity} or {@code tenant}
 * @param perMinute requests in a minute, in the long run
 * @param granted whether the request is within the rate
 * @param remaining requests that would be granted at once now
 * @param pause when the next will be; nothing if one would be now
 */
record Allowance(String policy, int perMinute, boolean granted, long remaining, Duration pause) {

    /** In whole seconds, as headers have it; a second too many rather than one too few. */
    long pauseSeconds() {
        return pause.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
