package dev.ragstone.bench.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.bench.client.Usage;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void reingestion_isFasterByWhatADocumentCostsLess() {
        Reingestion both =
                new Reingestion(result(100, 0, 50, OptionalDouble.of(20)), result(0, 100, 2, OptionalDouble.of(1)));
        assertThat(both.timesByCpu()).hasValue(20);
        assertThat(both.timesByClock()).isCloseTo(25, within(1e-9));
    }

    @Test
    void reingestion_isNotComparedByCpu_whereItWasNotMeasured() {
        IngestionResult unmeasured = result(0, 100, 2, OptionalDouble.empty());
        assertThat(new Reingestion(unmeasured, unmeasured).timesByCpu()).isEmpty();
    }

    @Test
    void round_comparesTheRatesOfGoodDocuments() {
        PoisonRound round = new PoisonRound(
                result(100, 0, 10, OptionalDouble.of(1.96)), result(100, 0, 12.5, OptionalDouble.of(2)));
        assertThat(round.rateByCpu().orElseThrow()).isCloseTo(0.98, within(1e-9));
        assertThat(round.rateByClock()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void sum_countsAllRuns() {
        IngestionResult one = result(100, 0, 10, OptionalDouble.of(2));
        IngestionResult sum = IngestionResult.sum(List.of(one, one, one));
        assertThat(sum.documents()).isEqualTo(300);
        assertThat(sum.elapsed()).isEqualTo(Duration.ofSeconds(30));
        assertThat(sum.cpuSecondsPerDocument().orElseThrow()).isCloseTo(0.02, within(1e-9));
    }

    private static IngestionResult result(int indexed, int unchanged, double seconds, OptionalDouble cpuSeconds) {
        return new IngestionResult(
                indexed + unchanged,
                indexed,
                unchanged,
                List.of(),
                indexed,
                Duration.ofMillis(Math.round(seconds * 1000)),
                new Usage(cpuSeconds, OptionalDouble.empty(), OptionalDouble.empty()));
    }
}
