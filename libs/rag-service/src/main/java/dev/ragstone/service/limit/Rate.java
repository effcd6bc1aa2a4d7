package dev.ragstone.service.limit;

import java.time.Duration;

/**
 * How often somebody may ask.
 *
 * @param policy whose rate it is: {@code identity} or {@code tenant}
 * @param perMinute requests in a minute, in the long run
 * @param burst requests at once after a silence
 */
record Rate(String policy, int perMinute, int burst) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** What is left of it. */
    Allowance allowance(boolean granted, long remaining, Duration pause) {
        return new Allowance(policy, perMinute, granted, remaining, pause);
    }

    /** How long it takes until one more request may be made. */
    Duration interval() {
        return MINUTE.dividedBy(perMinute);
    }

    /** How long a silence is after which all of the burst may be made. */
    Duration untilFull() {
        return MINUTE.multipliedBy(burst).dividedBy(perMinute);
    }
}
