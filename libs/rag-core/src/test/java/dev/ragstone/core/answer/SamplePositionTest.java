package dev.ragstone.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplePositionTest {

    private static final int IDS = 2_000;

    @Test
    void positions_areSpreadEvenly() {
        double[] positions = IntStream.range(0, IDS)
                .mapToObj(number -> new UUID(0, number))
                .mapToDouble(SamplePosition::of)
                .toArray();
        assertThat(DoubleStream.of(positions)).allMatch(position -> position >= 0 && position < 1);
        assertThat(DoubleStream.of(positions).filter(position -> position < 0.1).count() / (double) IDS)
                .isCloseTo(0.1, within(0.03));
    }

    /** What a collector keeps and what eval-service judges must not move apart with a release. */
    @Test
    void position_staysTheSame() {
        assertThat(SamplePosition.of(UUID.fromString("00000000-0000-0000-0000-000000000001")))
                .isEqualTo(0.8453409454071708);
    }
}
