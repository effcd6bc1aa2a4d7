package dev.ragstone.bench.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.testkit.embedding.FakeEmbedder;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class RawEmbeddingTest {

    @Test
    void everyText_isEmbeddedOnceAndCostsProcessorTime() {
        FakeEmbedder embedder = new FakeEmbedder();
        RawEmbedding raw = new RawEmbedding(embedder, 2);
        double seconds = raw.cpuSeconds(Collections.nCopies(200, "some words to embed ".repeat(20)));
        assertThat(embedder.passagesEmbedded()).isEqualTo(200);
        assertThat(seconds).isPositive();
    }
}
