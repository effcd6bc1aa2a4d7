package dev.ragstone.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.bench.statistics.Distribution;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwayResultTest {

    @Test
    void ratio_isTheGeometricMeanOfThePairs_withItsInterval() {
        AwayResult result = result(pair(10, 20), pair(20, 10), pair(10, 20), pair(20, 10));

        assertThat(result.ratio(Distribution::p99)).hasValueSatisfying(ratio -> {
            assertThat(ratio.mean()).isCloseTo(1, within(1e-12));
            assertThat(ratio.low()).isLessThan(0.5);
            assertThat(ratio.high()).isCloseTo(1 / ratio.low(), within(1e-9));
        });
    }

    @Test
    void ratioOfFewPairs_isNotTold() {
        assertThat(result(pair(10, 11), pair(10, 11), pair(10, 11)).ratio(Distribution::p99))
                .isEmpty();
    }

    private static AwayResult result(AwayPair... pairs) {
        return new AwayResult(List.of(pairs));
    }

    private static AwayPair pair(double there, double away) {
        return new AwayPair(always(there), always(away), 0);
    }

    private static Distribution always(double millis) {
        double[] values = new double[100];
        Arrays.fill(values, millis);
        return Distribution.of(values);
    }
}
