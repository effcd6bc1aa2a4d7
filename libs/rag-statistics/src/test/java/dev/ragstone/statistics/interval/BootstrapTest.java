package dev.ragstone.statistics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void equalValues_haveAnIntervalOfNoWidth() {
        assertThat(Bootstrap.mean(new double[] {0.5, 0.5, 0.5})).isEqualTo(new Estimate(0.5, 0.5, 0.5));
    }

    @Test
    void interval_agreesWithTheNormalOneOnALargeSample() {
        double[] coin = new double[1_000];
        Arrays.fill(coin, 0, 500, 1);
        Estimate estimate = Bootstrap.mean(coin);
        // standard error sqrt(0.5 * 0.5 / 1000) = 0.01581, times 1.96
        assertThat(estimate.mean()).isEqualTo(0.5);
        assertThat(estimate.low()).isCloseTo(0.469, within(0.0015));
        assertThat(estimate.high()).isCloseTo(0.531, within(0.0015));
    }

    @Test
    void interval_isTheSameEveryTime() {
        double[] values = {0, 0.1, 0.9, 0.4, 1};
        assertThat(Bootstrap.mean(values)).isEqualTo(Bootstrap.mean(values));
    }

    @Test
    void difference_isClear_onlyIfItsIntervalLeavesOutZero() {
        assertThat(new Estimate(0.02, 0.001, 0.04).isClear()).isTrue();
        assertThat(new Estimate(-0.02, -0.04, -0.001).isClear()).isTrue();
        assertThat(new Estimate(0.02, -0.001, 0.04).isClear()).isFalse();
    }

    @Test
    void percentiles_lieBetweenTheNearestValues() {
        double[] sorted = {1, 2, 3, 4};
        assertThat(Percentiles.of(sorted, 0)).isEqualTo(1);
        assertThat(Percentiles.of(sorted, 0.5)).isEqualTo(2.5);
        assertThat(Percentiles.of(sorted, 0.95)).isCloseTo(3.85, within(1e-9));
        assertThat(Percentiles.of(sorted, 1)).isEqualTo(4);
    }

    @Test
    void weight_countsAsSoManyValues() {
        Estimate estimate = Bootstrap.mean(new double[] {1, 0}, new double[] {1, 3});
        assertThat(estimate).isEqualTo(new Estimate(0.25, 0, 1));
    }

    @Test
    void differenceOfPairs_doesNotSpreadAsTheCasesDo() {
        double[] values = {0.1, 0.9, 0.3, 0.7};
        double[] others = {0.0, 0.8, 0.2, 0.6};
        Estimate difference = Bootstrap.difference(values, others);
        assertThat(difference.low()).isCloseTo(0.1, within(1e-12));
        assertThat(difference.high()).isCloseTo(0.1, within(1e-12));
    }
}
