package dev.ragstone.statistics.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.statistics.interval.Estimate;
import dev.ragstone.statistics.interval.Mean;
import dev.ragstone.statistics.interval.WeightedSums;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Samples of simulated traffic against the traffic itself. Sixty of a hundred answers are perfect and the others lie anywhere
 * from 0 to 1; five of a hundred are in a stratum that is always taken, and worse: anywhere from 0 to 0.6.
 */
class SamplingSimulationTest {

    private static final int RUNS = 2_000;
    private static final int TRAFFIC = 3_000;
    private static final double STRATUM = 0.05;
    private static final double EXPECTED = (1 - STRATUM) * 0.8 + STRATUM * 0.3;

    private record Run(WeightedSums sample, double trafficMean) {}

    private final Random random = new Random(20261101);

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.2})
    void meanOfTraffic_hasNoBias_andAnIntervalThatHoldsIt95TimesInAHundred(double baseRate) {
        assertHolds(baseRate, Run::trafficMean, TrafficMean::ofScores);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.2, 1})
    void meanOfTheService_hasNoBias_andAnIntervalThatHoldsIt95TimesInAHundred(double baseRate) {
        assertHolds(baseRate, run -> EXPECTED, Mean::ofScores);
    }

    private void assertHolds(
            double baseRate, ToDoubleFunction<Run> truth, Function<WeightedSums, Optional<Estimate>> estimator) {
        double error = 0;
        int held = 0;
        for (int i = 0; i < RUNS; i++) {
            Run run = run(new SamplingPlan(baseRate));
            Estimate estimate = estimator.apply(run.sample()).orElseThrow();
            double actual = truth.applyAsDouble(run);
            error += (estimate.mean() - actual) / RUNS;
            held += estimate.low() <= actual && actual <= estimate.high() ? 1 : 0;
        }
        assertThat(error).as("bias").isBetween(-0.005, 0.005);
        assertThat((double) held / RUNS).as("coverage").isBetween(0.93, 0.97);
    }

    private Run run(SamplingPlan plan) {
        WeightedSums sample = WeightedSums.NONE;
        double sum = 0;
        for (int i = 0; i < TRAFFIC; i++) {
            boolean always = random.nextDouble() < STRATUM;
            double score = always ? 0.6 * random.nextDouble() : ordinary();
            sum += score;
            if (plan.takes(random.nextDouble(), always)) {
                sample = sample.plus(score, plan.probability(always));
            }
        }
        return new Run(sample, sum / TRAFFIC);
    }

    private double ordinary() {
        return random.nextDouble() < 0.6 ? 1 : random.nextDouble();
    }
}
