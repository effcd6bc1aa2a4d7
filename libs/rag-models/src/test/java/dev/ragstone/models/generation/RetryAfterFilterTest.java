package dev.ragstone.models.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterFilterTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void seconds_areSeconds() {
        assertThat(RetryAfterFilter.delay(" 7 ", NOW)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void date_isTheTimeUntilThen_andNeverNegative() {
        assertThat(RetryAfterFilter.delay("Thu, 26 Nov 2026 12:00:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfterFilter.delay("Thu, 26 Nov 2026 11:00:00 GMT", NOW)).isEqualTo(Duration.ZERO);
    }

    @Test
    void whatIsNeither_saysNothing() {
        assertThat(RetryAfterFilter.delay(null, NOW)).isNull();
        assertThat(RetryAfterFilter.delay("soon", NOW)).isNull();
        assertThat(RetryAfterFilter.delay("99999999999999999999", NOW)).isNull();
        assertThat(RetryAfterFilter.delay("", NOW)).isNull();
    }
}
