package dev.ragstone.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void interval_isThatOfWilson() {
        Estimate estimate = Proportion.of(8, 10);
        assertThat(estimate.mean()).isEqualTo(0.8);
        assertThat(estimate.low()).isCloseTo(0.4902, within(0.0001));
        assertThat(estimate.high()).isCloseTo(0.9433, within(0.0001));
    }

    @Test
    void allOfFew_isNotCertainty() {
        assertThat(Proportion.of(5, 5).low()).isBetween(0.5, 0.6);
        assertThat(Proportion.of(5, 5).high()).isEqualTo(1);
    }
}
