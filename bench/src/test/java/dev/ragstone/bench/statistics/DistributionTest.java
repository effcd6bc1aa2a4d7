package dev.ragstone.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void percentiles_areThoseOfTheSortedValues_whateverTheirOrder() {
        double[] falling =
                IntStream.rangeClosed(0, 1000).mapToDouble(i -> 1000 - i).toArray();
        Distribution distribution = Distribution.of(falling);
        assertThat(distribution).isEqualTo(new Distribution(1001, 500, 900, 950, 990, 999, 1000));
        assertThat(falling[0]).isEqualTo(1000);
    }

    @Test
    void percentiles_lieBetweenTheValues_whereThereAreFew() {
        Distribution distribution = Distribution.of(new double[] {10, 20});
        assertThat(distribution.p50()).isCloseTo(15, within(1e-9));
        assertThat(distribution.p99()).isCloseTo(19.9, within(1e-9));
        assertThat(distribution.max()).isEqualTo(20);
    }

    @Test
    void latency_doesNotNeedOrder() {
        assertThat(Latency.of(new double[] {30, 10, 20})).isEqualTo(new Latency(3, 20, 29));
    }
}
