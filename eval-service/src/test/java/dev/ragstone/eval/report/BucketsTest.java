package dev.ragstone.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {

    @Test
    void length_isTheShortestOfWhichAWindowHasFew() {
        assertThat(Buckets.length(Duration.ofMinutes(30))).isEqualTo(Duration.ofMinutes(1));
        assertThat(Buckets.length(Duration.ofHours(24))).isEqualTo(Duration.ofMinutes(30));
        assertThat(Buckets.length(Duration.ofDays(7))).isEqualTo(Duration.ofHours(3));
        assertThat(Buckets.length(Duration.ofDays(90))).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void longestWindow_isCutIntoWeeks() {
        assertThat(Buckets.length(Duration.ofDays(9_999))).isEqualTo(Duration.ofDays(7));
    }
}
