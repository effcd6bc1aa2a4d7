package dev.ragstone.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.statistics.interval.WeightedSums;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeanComparisonTest {

    private static final Criterion HIGHER = new Criterion(true, 0);

    private final Random random = new Random(20261101);

    @Test
    void interval_isThatOfWelch() {
        // Hours of sleep gained with two drugs ("The Probable Error of a Mean", 1908), as if by different patients; R's
        // t.test(extra ~ group, sleep) gives a difference of 1.58 in -0.2054832 to 3.3654832 at 17.776 degrees of
        // freedom.
        double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};
        double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

        Comparison comparison = MeanComparison.of(WeightedSums.of(first), WeightedSums.of(second), HIGHER)
                .orElseThrow();

        assertThat(comparison.baseline()).isCloseTo(0.75, within(1e-12));
        assertThat(comparison.candidate()).isCloseTo(2.33, within(1e-12));
        assertThat(comparison.effect().low()).isCloseTo(-0.2054832, within(1e-5));
        assertThat(comparison.effect().high()).isCloseTo(3.3654832, within(1e-5));
        assertThat(comparison.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void fewEqualScores_doNotTell() {
        Comparison comparison = MeanComparison.ofScores(
                        WeightedSums.of(new double[] {0.9, 0.9}), WeightedSums.of(new double[] {1, 1}), HIGHER)
                .orElseThrow();
        assertThat(comparison.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(comparison.moreSamples()).isPositive();
    }

    @Test
    void tooFewValues_areNoComparison() {
        WeightedSums three = WeightedSums.of(new double[] {1, 2, 3});
        assertThat(MeanComparison.of(three, three, HIGHER)).isEmpty();
        assertThat(MeanComparison.ofScores(WeightedSums.NONE, WeightedSums.ofHits(1, 5), HIGHER))
                .isEmpty();
        assertThat(MeanComparison.ofScores(WeightedSums.ofHits(1, 1), WeightedSums.ofHits(1, 5), HIGHER))
                .isEmpty();
    }

    @Test
    void interval_staysInTheRangeAndHoldsTheDifference() {
        for (int i = 0; i < 20_000; i++) {
            WeightedSums first = scores(2 + random.nextInt(10), random.nextDouble());
            WeightedSums second = scores(2 + random.nextInt(10), random.nextDouble());
            Comparison comparison =
                    MeanComparison.ofScores(first, second, HIGHER).orElseThrow();
            assertThat(comparison.effect().low())
                    .isBetween(-1.0, comparison.effect().mean());
            assertThat(comparison.effect().high()).isBetween(comparison.effect().mean(), 1.0);
        }
    }

    @Test
    void equalVariants_areToldApart5TimesInAHundred() {
        int told = 0;
        for (int i = 0; i < 4_000; i++) {
            Comparison comparison = MeanComparison.ofScores(scores(200, 0.6), sampledScores(200), HIGHER)
                    .orElseThrow();
            told += comparison.verdict() == Verdict.CANNOT_TELL ? 0 : 1;
        }
        assertThat(told / 4_000.0).isBetween(0.035, 0.065);
    }

    @Test
    void samplesThatAreAskedFor_tell80TimesInAHundred() {
        Criterion tenth = new Criterion(true, 0.1);
        int told = 0;
        for (int i = 0; i < 2_000; i++) {
            Comparison pilot = MeanComparison.ofScores(scores(50, 0.5), scores(50, 0.5), tenth)
                    .orElseThrow();
            long more = pilot.verdict() == Verdict.CANNOT_TELL ? pilot.moreSamples() : 0;
            int each = 50 + (int) more / 2;
            Comparison repeated = MeanComparison.ofScores(scores(each, 0.5), scores(each, 0.7), tenth)
                    .orElseThrow();
            told += repeated.verdict() == Verdict.BETTER ? 1 : 0;
        }
        assertThat(told / 2_000.0).isBetween(0.75, 0.87);
    }

    /** A share of perfect scores, and others anywhere: a mean of half of 1 and the share. */
    private WeightedSums scores(int count, double perfect) {
        double[] scores = new double[count];
        Arrays.setAll(scores, i -> score(perfect));
        return WeightedSums.of(scores);
    }

    /** As before with a share of 0.6, but one in twenty of the traffic was sure to be taken, and the others with 0.2. */
    private WeightedSums sampledScores(int count) {
        WeightedSums sums = WeightedSums.NONE;
        for (int i = 0; i < count; i++) {
            sums = sums.plus(score(0.6), random.nextDouble() < 0.05 / (0.05 + 0.95 * 0.2) ? 1 : 0.2);
        }
        return sums;
    }

    private double score(double perfect) {
        return random.nextDouble() < perfect ? 1 : random.nextDouble();
    }
}
