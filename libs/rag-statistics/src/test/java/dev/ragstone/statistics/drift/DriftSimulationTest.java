package dev.ragstone.statistics.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.statistics.interval.WeightedSums;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Streams with and without drift; the figures of {@code docs/evaluation.md}. The baseline is of a thousand values that are
 * drawn anew for every stream. Of the scores a share is perfect, and the others lie anywhere from 0 to 1.
 */
class DriftSimulationTest {

    private static final double FALSE_ALARM_EVERY = 10_000;
    private static final int VALUES = 1_000_000;
    private static final int EACH = 10_000;

    private final Random random = new Random(20261101);

    @Test
    void scoresWithoutDrift_raiseFarFewerAlarmsThanStated() {
        assertThat(alarms(() -> baseline(scores(0.8)), scores(0.8))).isLessThan(20);
    }

    @Test
    void rateWithoutDrift_raisesFarFewerAlarmsThanStated() {
        assertThat(alarms(() -> baseline(rate(0.1)), rate(0.1))).isLessThan(20);
    }

    @Test
    void meanAtTheEdgeOfItsBaseline_raisesNoMoreAlarmsThanStated() {
        Baseline exact = new Baseline(0.8, 0.8, 0.8);
        assertThat(alarms(() -> exact, scores(0.8))).isLessThan((int) (VALUES / FALSE_ALARM_EVERY));
    }

    @ParameterizedTest
    @CsvSource({"0.75, 1600", "0.7, 250", "0.6, 60", "0.9, 250"})
    void scores_whoseMeanWas80Hundredths_areSeenToDriftWithin(double mean, int values) {
        assertThat(medianDelay(scores(0.8), scores(mean))).isLessThan(values);
    }

    @ParameterizedTest
    @CsvSource({"0.15, 1600", "0.2, 300", "0.3, 80"})
    void rate_thatWasATenth_isSeenToDriftWithin(double share, int values) {
        assertThat(medianDelay(rate(0.1), rate(share))).isLessThan(values);
    }

    /** How many alarms so many values raise, each of which starts the search anew. */
    private int alarms(Supplier<Baseline> baselines, DoubleSupplier stream) {
        int alarms = 0;
        for (int i = 0; i < VALUES / EACH; i++) {
            DriftState state = DriftState.start(baselines.get());
            for (int j = 0; j < EACH; j++) {
                state = state.after(stream.getAsDouble());
                if (state.drift(FALSE_ALARM_EVERY).isPresent()) {
                    alarms++;
                    state = DriftState.start(state.baseline());
                }
            }
        }
        return alarms;
    }

    /** After how many values of what a stream has become half of the streams are seen to have drifted. */
    private int medianDelay(DoubleSupplier before, DoubleSupplier after) {
        int[] delays = new int[201];
        for (int i = 0; i < delays.length; i++) {
            DriftState state = DriftState.start(baseline(before));
            for (int j = 0; j < 1_000; j++) {
                state = state.after(before.getAsDouble());
            }
            while (state.drift(FALSE_ALARM_EVERY).isEmpty() && delays[i] < EACH) {
                state = state.after(after.getAsDouble());
                delays[i]++;
            }
        }
        Arrays.sort(delays);
        return delays[delays.length / 2];
    }

    private Baseline baseline(DoubleSupplier stream) {
        double[] values = new double[1_000];
        Arrays.setAll(values, i -> stream.getAsDouble());
        return Baseline.of(WeightedSums.of(values));
    }

    /** Scores of this mean, half or more. */
    private DoubleSupplier scores(double mean) {
        return () -> random.nextDouble() < 2 * mean - 1 ? 1 : random.nextDouble();
    }

    private DoubleSupplier rate(double share) {
        return () -> random.nextDouble() < share ? 1 : 0;
    }
}
