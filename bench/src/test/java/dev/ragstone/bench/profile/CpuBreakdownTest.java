package dev.ragstone.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuBreakdownTest {

    private static final JvmThreads THREADS =
            new JvmThreads(Map.of(Part.COMPILER, 20.0, Part.COLLECTOR, 5.0, Part.RECORDER, 15.0));

    @Test
    void whatTheJvmsThreadsLeave_isPartedAsTheSamplesAre() {
        CpuBreakdown cpu = CpuBreakdown.of(100, 2.4, THREADS, Map.of(Part.INDEX, 150, Part.HTTP, 40, Part.JSON, 10));
        assertThat(cpu.millis(Part.COMPILER)).isCloseTo(0.2, within(1e-9));
        assertThat(cpu.millis(Part.INDEX)).isCloseTo(1.5, within(1e-9));
        assertThat(cpu.millis(Part.HTTP)).isCloseTo(0.4, within(1e-9));
        assertThat(cpu.millis(Part.MODEL)).isZero();
        assertThat(cpu.samples()).isEqualTo(200);
        assertThat(cpu.total()).isCloseTo(2.4, within(1e-9));
    }

    @Test
    void whatIsOutside_isAllButModelIndexAndTheRecordingItself() {
        CpuBreakdown cpu = CpuBreakdown.of(100, 2.4, THREADS, Map.of(Part.INDEX, 150, Part.HTTP, 40, Part.JSON, 10));
        assertThat(cpu.outside()).isCloseTo(0.2 + 0.05 + 0.4 + 0.1, within(1e-9));
    }

    @Test
    void withoutSamples_theJvmsThreadsAreAllThatIsKnown() {
        CpuBreakdown cpu = CpuBreakdown.of(100, 2.4, THREADS, Map.of());
        assertThat(cpu.total()).isCloseTo(0.4, within(1e-9));
    }
}
