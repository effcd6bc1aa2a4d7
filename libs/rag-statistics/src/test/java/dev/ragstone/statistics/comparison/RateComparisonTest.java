package dev.ragstone.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.statistics.interval.WeightedSums;
import org.junit.jupiter.api.Test;

class RateComparisonTest {

    private static final Criterion HIGHER = new Criterion(true, 0);
    private static final Criterion LOWER = new Criterion(false, 0);

    @Test
    void interval_isThatOfThePublishedExamples() {
        // Newcombe, "Interval Estimation for the Difference between Independent Proportions", 1998, table II, method
        // 10.
        assertInterval(compared(48, 80, 56, 70), 0.2, 0.0524, 0.3339);
        assertInterval(compared(3, 10, 9, 10), 0.6, 0.1705, 0.8090);
        assertInterval(compared(2, 7, 6, 7), 4 / 7.0, 0.0582, 0.8062);
        assertInterval(compared(0, 29, 5, 56), 5 / 56.0, -0.0381, 0.1926);
    }

    @Test
    void verdict_dependsOnWhichSideIsGood() {
        WeightedSums few = WeightedSums.ofHits(48, 80);
        WeightedSums many = WeightedSums.ofHits(56, 70);
        assertThat(RateComparison.of(few, many, HIGHER).orElseThrow().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(RateComparison.of(many, few, HIGHER).orElseThrow().verdict()).isEqualTo(Verdict.WORSE);
        assertThat(RateComparison.of(few, many, LOWER).orElseThrow().verdict()).isEqualTo(Verdict.WORSE);
        assertThat(RateComparison.of(many, few, LOWER).orElseThrow().verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void intervalThatHoldsZero_doesNotTell_andAsksForMore() {
        Comparison comparison = compared(0, 29, 5, 56);
        assertThat(comparison.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        // 85 samples with an error of 0.2307 / 3.91993 for an effect of 0.08929: 85 * (0.05885 * 2.80159 / 0.08929)^2 =
        // 289.9
        assertThat(comparison.moreSamples()).isBetween(200L, 210L);
        assertThat(compared(48, 80, 56, 70).moreSamples()).isNull();
    }

    @Test
    void noValues_areNoComparison() {
        assertThat(RateComparison.of(WeightedSums.NONE, WeightedSums.ofHits(1, 2), HIGHER))
                .isEmpty();
    }

    private static Comparison compared(long hits, long total, long candidateHits, long candidateTotal) {
        return RateComparison.of(
                        WeightedSums.ofHits(hits, total), WeightedSums.ofHits(candidateHits, candidateTotal), HIGHER)
                .orElseThrow();
    }

    private static void assertInterval(Comparison comparison, double effect, double low, double high) {
        assertThat(comparison.effect().mean()).isCloseTo(effect, within(1e-9));
        assertThat(comparison.effect().low()).isCloseTo(low, within(0.00005001));
        assertThat(comparison.effect().high()).isCloseTo(high, within(0.00005001));
    }
}
