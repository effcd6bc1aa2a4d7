package dev.ragstone.bench.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.bench.client.Usage;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EmbeddingShareTest {

    @Test
    void ratio_isTheModelsCostOverTheCostOfIngestion() {
        EmbeddingShare share = new EmbeddingShare(OptionalDouble.of(0.010), OptionalDouble.of(0.009), 100, 2);
        assertThat(share.ratio().orElseThrow()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void whatIsBesideTheModel_isTheDifference() {
        EmbeddingShare share = new EmbeddingShare(OptionalDouble.of(0.010), OptionalDouble.of(0.009), 100, 2);
        assertThat(share.besideTheModel().orElseThrow()).isCloseTo(0.001, within(1e-9));
        assertThat(new EmbeddingShare(OptionalDouble.of(1), OptionalDouble.empty(), 0, 1).besideTheModel())
                .isEmpty();
    }

    @Test
    void ratio_isEmpty_whereOneSideWasNotMeasured() {
        assertThat(new EmbeddingShare(OptionalDouble.empty(), OptionalDouble.of(1), 1, 1).ratio())
                .isEmpty();
        assertThat(new EmbeddingShare(OptionalDouble.of(1), OptionalDouble.empty(), 0, 1).ratio())
                .isEmpty();
    }

    @Test
    void costPerChunk_isEmpty_ifDocumentsWereIndexedBefore() {
        assertThat(result(10, 0).cpuSecondsPerChunk()).hasValue(0.25);
        assertThat(result(9, 1).cpuSecondsPerChunk()).isEmpty();
    }

    private static IngestionResult result(int indexed, int unchanged) {
        return new IngestionResult(
                10,
                indexed,
                unchanged,
                List.of(),
                20,
                Duration.ofSeconds(4),
                new Usage(OptionalDouble.of(5), OptionalDouble.empty(), OptionalDouble.empty()));
    }
}
