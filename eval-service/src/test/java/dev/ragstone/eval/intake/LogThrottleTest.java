package dev.ragstone.eval.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogThrottleTest {

    private Instant now = Instant.EPOCH;
    private final LogThrottle throttle = new LogThrottle(Duration.ofMinutes(1), () -> now);

    @Test
    void firstMessageOfEachReason_isAdmitted() {
        assertThat(throttle.admit("one")).hasValue(0);
        assertThat(throttle.admit("other")).hasValue(0);
        assertThat(throttle.admit("one")).isEmpty();
    }

    @Test
    void messageAfterThePause_saysHowManyWereLeftOut() {
        throttle.admit("one");
        throttle.admit("one");
        throttle.admit("one");
        now = now.plusSeconds(60);

        assertThat(throttle.admit("one")).hasValue(2);
        assertThat(throttle.admit("one")).isEmpty();
    }
}
