package dev.ragstone.statistics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class MeanTest {

    @Test
    void oneScore_hasNoInterval() {
        assertThat(Mean.ofScores(WeightedSums.of(0, 0, 0))).isEmpty();
        assertThat(Mean.ofScores(WeightedSums.of(1, 0.7, 0))).isEmpty();
    }

    @Test
    void fewPerfectScores_doNotProveAPerfectMean() {
        Estimate interval = Mean.ofScores(WeightedSums.of(5, 1, 0)).orElseThrow();
        assertThat(interval.low()).isBetween(0.45, 0.6);
        assertThat(interval.high()).isEqualTo(1);
    }

    @Test
    void manyScores_giveTheIntervalOfTheNormalDistribution() {
        Estimate interval = Mean.ofScores(WeightedSums.of(100_000, 0.5, 0.01)).orElseThrow();
        double half = 1.96 * 0.1 / Math.sqrt(100_000);
        assertThat(interval.low()).isCloseTo(0.5 - half, within(1e-5));
        assertThat(interval.high()).isCloseTo(0.5 + half, within(1e-5));
    }

    @Test
    void unboundedValues_haveTheIntervalOfStudentsOwnExample() {
        // Hours of sleep gained with the second drug over the first, by patient ("The Probable Error of a Mean", 1908);
        // R's
        // t.test(sleep, paired) gives 1.58 in 0.7001142 to 2.4598858.
        double[] gained = {1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4};

        Estimate estimate = Mean.of(WeightedSums.of(gained)).orElseThrow();

        assertThat(estimate.mean()).isCloseTo(1.58, within(1e-12));
        assertThat(estimate.low()).isCloseTo(0.7001142, within(5e-5));
        assertThat(estimate.high()).isCloseTo(2.4598858, within(5e-5));
        assertThat(Mean.of(WeightedSums.of(new double[] {1, 2, 3}))).isEmpty();
    }

    @Test
    void interval_staysInTheRangeAndHoldsTheMean() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double[] scores = scores(
                    2 + random.nextInt(20), random.nextInt(2) == 0 ? random::nextDouble : () -> random.nextInt(2));
            double mean = mean(scores);
            Estimate interval = interval(scores);
            assertThat(interval.low()).isBetween(0.0, mean);
            assertThat(interval.high()).isBetween(mean, 1.0);
        }
    }

    /** Of many experiments at least about 95 in 100 must catch the true mean; the worst cases are near the ends. */
    @Test
    void interval_catchesTheTrueMean_asOftenAsItSays() {
        Random random = new Random(11);
        for (double truth : new double[] {0.05, 0.3, 0.5, 0.9}) {
            for (int n : new int[] {3, 10, 40}) {
                assertThat(caught(random, n, truth))
                        .as("n=%d, mean=%s", n, truth)
                        .isGreaterThan(0.93);
            }
        }
    }

    private static double caught(Random random, int n, double truth) {
        int experiments = 4_000;
        int caught = 0;
        for (int i = 0; i < experiments; i++) {
            Estimate interval = interval(scores(n, () -> random.nextDouble() < truth ? 1 : 0));
            caught += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        return (double) caught / experiments;
    }

    private static Estimate interval(double[] scores) {
        return Mean.ofScores(WeightedSums.of(scores)).orElseThrow();
    }

    private static double mean(double[] scores) {
        return Arrays.stream(scores).average().orElseThrow();
    }

    private static double[] scores(int n, DoubleSupplier source) {
        double[] scores = new double[n];
        Arrays.setAll(scores, i -> source.getAsDouble());
        return scores;
    }
}
