package dev.ragstone.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class MeanIntervalTest {

    @Test
    void oneScore_hasNoInterval() {
        assertThat(MeanInterval.of(0, 0, 0)).isEmpty();
        assertThat(MeanInterval.of(1, 0.7, 0)).isEmpty();
    }

    @Test
    void fewPerfectScores_doNotProveAPerfectMean() {
        MeanInterval interval = MeanInterval.of(5, 1, 0).orElseThrow();
        assertThat(interval.lower()).isBetween(0.45, 0.6);
        assertThat(interval.upper()).isEqualTo(1);
    }

    @Test
    void manyScores_giveTheIntervalOfTheNormalDistribution() {
        MeanInterval interval = MeanInterval.of(100_000, 0.5, 0.01).orElseThrow();
        double half = 1.96 * 0.1 / Math.sqrt(100_000);
        assertThat(interval.lower()).isCloseTo(0.5 - half, within(1e-5));
        assertThat(interval.upper()).isCloseTo(0.5 + half, within(1e-5));
    }

    @Test
    void quantilesOfStudentsDistribution_areThoseOfTheTables() {
        assertThat(MeanInterval.studentT(3)).isCloseTo(3.1824, within(0.005));
        assertThat(MeanInterval.studentT(10)).isCloseTo(2.2281, within(0.0005));
        assertThat(MeanInterval.studentT(1000)).isCloseTo(1.9623, within(0.0001));
    }

    @Test
    void interval_staysInTheRangeAndHoldsTheMean() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double[] scores = scores(
                    2 + random.nextInt(20), random.nextInt(2) == 0 ? random::nextDouble : () -> random.nextInt(2));
            double mean = mean(scores);
            MeanInterval interval = interval(scores);
            assertThat(interval.lower()).isBetween(0.0, mean);
            assertThat(interval.upper()).isBetween(mean, 1.0);
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
            MeanInterval interval = interval(scores(n, () -> random.nextDouble() < truth ? 1 : 0));
            caught += interval.lower() <= truth && truth <= interval.upper() ? 1 : 0;
        }
        return (double) caught / experiments;
    }

    private static MeanInterval interval(double[] scores) {
        double mean = mean(scores);
        double squares = Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .sum();
        return MeanInterval.of(scores.length, mean, squares / (scores.length - 1))
                .orElseThrow();
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
