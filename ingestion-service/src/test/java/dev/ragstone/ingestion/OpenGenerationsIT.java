package dev.ragstone.ingestion;

import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexGenerations;
import dev.ragstone.index.lucene.LuceneGenerations;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.ingestion.flow.Generation;
import dev.ragstone.ingestion.flow.Generations;
import dev.ragstone.ingestion.flow.Rejection;
import dev.ragstone.ingestion.flow.Turn;
import dev.ragstone.models.embedding.EmbeddingModels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenGenerationsIT {

    private static final EmbeddingFingerprint BGE = EmbeddingModels.named("bge-small-en-v1.5");
    private static final GenerationName GENERATION = GenerationName.first(BGE);

    @TempDir
    private Path directory;

    private final EmbeddingModels models = new EmbeddingModels(1);
    private final AtomicLong nanos = new AtomicLong();

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void secondProcess_isUnreadyAndSaysWhy_andTakesOverWhenTheFirstHasGone() {
        try (IndexGenerations first = LuceneGenerations.in(directory, Duration.ZERO);
                IndexGenerations second = LuceneGenerations.in(directory, Duration.ZERO);
                OpenGenerations waiting = open(second)) {
            try (GenerationIndex written = first.create(GENERATION, BGE)) {
                first.serve(GENERATION);
                written.registry().compareAndSet(null, received(LEAVE));
                assertThatExceptionOfType(IndexException.class)
                        .isThrownBy(waiting::serving)
                        .withMessageContaining("another process writes the index in")
                        .matches(IndexException::isTransient);
            }
            Generation serving = waiting.serving();
            assertThat(serving.name()).isEqualTo(GENERATION);
            assertThat(serving.index().registry().find(LEAVE)).contains(received(LEAVE));
        }
    }

    @Test
    void firstGeneration_isMadeWhenItIsAskedFor_andTheNextOnesBesideIt() {
        try (IndexGenerations store = LuceneGenerations.in(directory, Duration.ZERO);
                OpenGenerations generations = open(store)) {
            assertThat(generations.serving().name()).isEqualTo(GENERATION);
            assertThat(generations.next("")).isEqualTo(GENERATION.next());
            generations.create(GENERATION.next());
            assertThat(generations.next("")).isEqualTo(GENERATION.next().next());
            assertThat(generations.next("all-minilm-l6-v2").run()).isEqualTo(1);
            assertThat(generations.list()).hasSize(2);
            generations.drop(GENERATION.next());
            assertThat(generations.list()).doesNotContain(GENERATION.next());
        }
    }

    @Test
    void generationThatWasDropped_isNotBroughtBack_byOneWhoListedItBefore() {
        try (IndexGenerations store = LuceneGenerations.in(directory, Duration.ZERO);
                OpenGenerations generations = open(store)) {
            generations.serving();
            GenerationName next = generations.create(generations.next("")).name();
            List<GenerationName> before = generations.list();
            generations.drop(next);

            assertThat(before).contains(next);
            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(() -> generations.open(next))
                    .withMessageContaining(next.encode());
            assertThat(generations.list()).containsExactly(GENERATION);
        }
    }

    @Test
    void rolesThatAnotherProcessChanges_areSeenAfterTheirAge() {
        try (IndexGenerations store = LuceneGenerations.in(directory, Duration.ZERO);
                OpenGenerations generations = open(store)) {
            generations.serving();
            GenerationName next = generations.create(generations.next("")).name();
            store.join(next);
            assertThat(generations.roles().joining()).isNull();
            nanos.addAndGet(Duration.ofMillis(Generations.ROLES_AGE_MILLIS).toNanos());
            assertThat(generations.roles()).isEqualTo(new GenerationRoles(GENERATION, next));
        }
    }

    private OpenGenerations open(IndexGenerations store) {
        return new OpenGenerations(store, new GenerationOpener(store, models, BGE), IndexOnly::new, nanos::get);
    }

    /** A generation that takes no events. */
    private record IndexOnly(GenerationIndex index) implements Generation {

        @Override
        public Embedder embedder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public DocumentEntry apply(DocumentEvent event, Turn turn, Attempt attempt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DocumentEntry fail(DocumentId document, @Nullable DocumentEvent event, Rejection rejection) {
            throw new UnsupportedOperationException();
        }
    }
}
