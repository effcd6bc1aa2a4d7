package dev.ragstone.ingestion;

import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexGenerations;
import dev.ragstone.index.lucene.LuceneGenerations;
import dev.ragstone.models.embedding.EmbeddingModels;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenGenerationIT {

    private static final EmbeddingFingerprint BGE = EmbeddingModels.named("bge-small-en-v1.5");
    private static final GenerationName GENERATION = GenerationName.first(BGE);

    @TempDir
    private Path directory;

    @Test
    void secondProcess_isUnreadyAndSaysWhy_andTakesOverWhenTheFirstHasGone() {
        try (EmbeddingModels models = new EmbeddingModels(1);
                IndexGenerations first = LuceneGenerations.in(directory, Duration.ZERO);
                IndexGenerations second = LuceneGenerations.in(directory, Duration.ZERO);
                OpenGeneration waiting = startedTooEarly(new GenerationOpener(second, models, BGE), first)) {
            WaitingIndex index = new WaitingIndex(waiting);
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(IndexException.class)
                    .untilAsserted(index::check);
            assertThat(index.find(LEAVE)).contains(received(LEAVE));
            assertThat(waiting.get().name()).isEqualTo(GENERATION);
        }
    }

    private static OpenGeneration startedTooEarly(GenerationOpener opener, IndexGenerations first) {
        try (GenerationIndex written = first.open(GENERATION, BGE)) {
            first.serve(GENERATION);
            written.registry().compareAndSet(null, received(LEAVE));
            OpenGeneration waiting = OpenGeneration.start(opener);
            await().untilAsserted(() -> assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(() -> new WaitingIndex(waiting).check())
                    .withMessageContaining("another process writes the index in")
                    .matches(IndexException::isTransient));
            return waiting;
        }
    }
}
