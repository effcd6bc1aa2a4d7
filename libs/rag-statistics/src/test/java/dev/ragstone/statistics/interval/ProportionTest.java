package dev.ragstone.statistics.interval;

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

    @Test
    void interval_isThatOfThePublishedExamples() {
        // Newcombe, "Two-sided Confidence Intervals for the Single Proportion", 1998, table I.
        assertInterval(Proportion.of(81, 263), 0.2553, 0.3662);
        assertInterval(Proportion.of(15, 148), 0.0624, 0.1605);
        assertInterval(Proportion.of(0, 20), 0, 0.1611);
        assertInterval(Proportion.of(1, 29), 0.0061, 0.1718);
    }

    @Test
    void casesOfEqualWeight_haveTheIntervalOfTheCount() {
        assertThat(Proportion.of(WeightedSums.ofHits(15, 148)).low()).isCloseTo(0.0624, within(0.0001));

        WeightedSums tenths = WeightedSums.NONE;
        for (int i = 0; i < 148; i++) {
            tenths = tenths.plus(i < 15 ? 1 : 0, 0.1);
        }
        assertInterval(Proportion.of(tenths), 0.0624, 0.1605);
    }

    @Test
    void hitsThatWereSureToBeTaken_doNotMakeTheIntervalNarrowerThanWhatWasLookedAt() {
        WeightedSums sums = WeightedSums.NONE.plus(1, 1);
        for (int i = 0; i < 199; i++) {
            sums = sums.plus(0, 0.1);
        }

        assertThat(Proportion.of(sums).mean()).isCloseTo(1 / 1991.0, within(1e-9));
        assertThat(Proportion.of(sums).high())
                .isGreaterThan(Proportion.of(0, 200).high())
                .isLessThan(Proportion.of(1, 200).high());
    }

    private static void assertInterval(Estimate estimate, double low, double high) {
        assertThat(estimate.low()).isCloseTo(low, within(0.00005001));
        assertThat(estimate.high()).isCloseTo(high, within(0.00005001));
    }
}
