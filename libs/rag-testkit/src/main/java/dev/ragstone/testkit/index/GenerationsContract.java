package dev.ragstone.testkit.index;

import static dev.ragstone.testkit.index.TestDocuments.EMBEDDING;
import static dev.ragstone.testkit.index.TestDocuments.GENERATION;
import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.chunks;
import static dev.ragstone.testkit.index.TestDocuments.received;
import static dev.ragstone.testkit.index.TestDocuments.revision;
import static dev.ragstone.testkit.index.TestDocuments.terms;
import static dev.ragstone.testkit.index.TestDocuments.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexGenerations;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import dev.ragstone.core.index.ServingGeneration;
import dev.ragstone.core.index.ServingIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine promises of its generations. A subclass gives uses of one store, which is empty at first. */
public abstract class GenerationsContract {

    private static final EmbeddingFingerprint OTHER = new EmbeddingFingerprint("other", "1", 3, true, "", "");
    private static final GenerationName SECOND = GENERATION.next();
    private static final GenerationName OF_OTHER = GenerationName.first(OTHER);
    private static final int READERS = 3;
    private static final int SWAPS = 20;

    private IndexGenerations generations;
    private IndexGenerations elsewhere;
    private ServingIndex reader;

    /** A further use of the store, as another process would have it. */
    protected abstract IndexGenerations connect();

    /** A further reader of the store, as another process would have it. */
    protected abstract ServingIndex connectReader();

    @BeforeEach
    void connectAll() {
        generations = connect();
        elsewhere = connect();
        reader = connectReader();
    }

    @AfterEach
    void closeAll() {
        reader.close();
        elsewhere.close();
        generations.close();
    }

    @Test
    void emptyStore_hasNeitherGenerationsNorRoles_andIsWaitedFor() {
        assertThat(generations.list()).isEmpty();
        assertThat(generations.roles()).isEqualTo(GenerationRoles.NONE);
        assertThat(reader.roles()).isEqualTo(GenerationRoles.NONE);
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(reader::resolve)
                .matches(IndexException::isTransient);
    }

    @Test
    void creating_makesAGeneration_andGivesItNoRole() {
        try (GenerationIndex index = create(GENERATION)) {
            assertThat(index.name()).isEqualTo(GENERATION);
            index.writer().check();
            index.searcher().check();
        }
        assertThat(elsewhere.list()).containsExactly(GENERATION);
        assertThat(elsewhere.roles()).isEqualTo(GenerationRoles.NONE);
    }

    @Test
    void openingAgain_findsWhatIsThere_andEachUseIsClosedForItself() {
        GenerationIndex first = create(GENERATION);
        write(first, "one");
        try (GenerationIndex second = generations.open(GENERATION, EMBEDDING)) {
            first.close();
            first.close();
            assertThat(second.searcher().chunksOf(LEAVE)).hasSize(1);
            assertThat(second.registry().find(LEAVE)).contains(received(LEAVE));
        }
        try (GenerationIndex third = create(GENERATION)) {
            assertThat(third.searcher().chunksOf(LEAVE)).hasSize(1);
            assertThat(third.registry().find(LEAVE)).contains(received(LEAVE));
        }
    }

    @Test
    void vectorsOfAnotherFingerprint_haveNoPlaceInAGeneration() {
        assertThatIllegalArgumentException().isThrownBy(() -> generations.create(GENERATION, OTHER));
        assertThat(generations.list()).isEmpty();
    }

    @Test
    void generationsSideBySide_shareNothing() {
        try (GenerationIndex first = create(GENERATION);
                GenerationIndex second = create(SECOND);
                GenerationIndex other = generations.create(OF_OTHER, OTHER)) {
            write(first, "first");
            write(second, "second", "second too");

            assertThat(texts(first)).containsExactly("first");
            assertThat(texts(second)).containsExactly("second", "second too");
            assertThat(other.searcher().count()).isZero();
            assertThat(other.registry().find(LEAVE)).isEmpty();
            other.writer().write(List.of(TestDocuments.chunk(LEAVE, revision(1), 0, "three dimensions", 1, 0, 0)));
            other.writer().sync();
            assertThat(texts(other)).containsExactly("three dimensions");
        }
        assertThat(generations.list()).containsExactly(GENERATION, SECOND, OF_OTHER);
    }

    @Test
    void serving_isSeenByReadersAtOnce_andRolledBackAlike() {
        try (GenerationIndex first = create(GENERATION);
                GenerationIndex second = create(SECOND)) {
            write(first, "first");
            write(second, "second");

            for (GenerationIndex serving : List.of(first, second, first)) {
                generations.serve(serving.name());
                assertThat(reader.resolve().name()).isEqualTo(serving.name());
                assertThat(served()).containsExactlyElementsOf(texts(serving));
                reader.resolve().searcher().check();
            }
        }
    }

    @Test
    void resolvedGeneration_staysTheSameForItsRequest() {
        try (GenerationIndex first = create(GENERATION);
                GenerationIndex second = create(SECOND)) {
            write(first, "first");
            write(second, "second");
            generations.serve(GENERATION);
            ServingGeneration resolved = reader.resolve();
            generations.serve(SECOND);

            assertThat(served()).containsExactly("second");
            assertThat(resolved.searcher().chunksOf(LEAVE))
                    .extracting(Chunk::text)
                    .containsExactly("first");
        }
    }

    @Test
    void joiningRole_isSeenByEveryWriter_untilItIsLeft() {
        create(GENERATION).close();
        create(SECOND).close();
        generations.serve(GENERATION);
        generations.join(SECOND);

        assertThat(elsewhere.roles()).isEqualTo(new GenerationRoles(GENERATION, SECOND));
        assertThat(elsewhere.roles().written()).containsExactly(GENERATION, SECOND);
        assertThat(reader.resolve().name()).isEqualTo(GENERATION);
        generations.leave();
        generations.leave();
        assertThat(elsewhere.roles()).isEqualTo(new GenerationRoles(GENERATION, null));
    }

    @Test
    void joiningGeneration_servesInTheEnd_andTheFormerOneMayJoin() {
        create(GENERATION).close();
        create(SECOND).close();
        generations.serve(GENERATION);
        generations.join(SECOND);
        generations.serve(SECOND);
        assertThat(elsewhere.roles()).isEqualTo(new GenerationRoles(SECOND, null));

        elsewhere.join(GENERATION);
        assertThat(generations.roles()).isEqualTo(new GenerationRoles(SECOND, GENERATION));
        elsewhere.join(SECOND);
        assertThat(generations.roles()).isEqualTo(new GenerationRoles(SECOND, GENERATION));
    }

    @Test
    void roles_surviveReopening() {
        create(GENERATION).close();
        create(SECOND).close();
        generations.serve(GENERATION);
        generations.join(SECOND);
        generations.close();

        generations = connect();
        assertThat(generations.roles()).isEqualTo(new GenerationRoles(GENERATION, SECOND));
        assertThat(generations.list()).containsExactly(GENERATION, SECOND);
    }

    @Test
    void generationThatIsNotThere_getsNoRole() {
        create(GENERATION).close();
        generations.serve(GENERATION);

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> generations.serve(SECOND))
                .withMessageContaining(SECOND.encode());
        assertThatExceptionOfType(IndexException.class).isThrownBy(() -> generations.join(SECOND));
        assertThat(generations.roles()).isEqualTo(new GenerationRoles(GENERATION, null));
    }

    @Test
    void generationWithARole_isNotDropped() {
        GenerationIndex first = create(GENERATION);
        write(first, "first");
        first.close();
        create(SECOND).close();
        generations.serve(GENERATION);
        generations.join(SECOND);

        for (GenerationName name : List.of(GENERATION, SECOND)) {
            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(() -> generations.drop(name))
                    .withMessageContaining(name.encode())
                    .matches(refusal -> !refusal.isTransient());
        }
        assertThat(generations.list()).containsExactly(GENERATION, SECOND);
        assertThat(served()).containsExactly("first");
    }

    @Test
    void generationThatIsNotThere_isNotOpened_andNotBroughtBackByWhoeverKnewIt() {
        create(SECOND).close();
        create(GENERATION).close();
        generations.drop(GENERATION);

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> generations.open(GENERATION, EMBEDDING))
                .withMessageContaining(GENERATION.encode())
                .matches(refusal -> !refusal.isTransient());
        assertThat(elsewhere.list()).containsExactly(SECOND);
    }

    @Test
    void droppedGeneration_isGone_andOneOfItsNameBeginsEmpty() {
        create(SECOND).close();
        generations.serve(SECOND);
        try (GenerationIndex first = create(GENERATION)) {
            write(first, "first");
        }
        generations.drop(GENERATION);
        generations.drop(GENERATION);

        assertThat(elsewhere.list()).containsExactly(SECOND);
        try (GenerationIndex again = create(GENERATION)) {
            assertThat(again.searcher().count()).isZero();
            assertThat(again.registry().find(LEAVE)).isEmpty();
        }
    }

    @Test
    void readerOfADroppedGeneration_isAnsweredOrToldToTryAgain_andAnotherOneOfItsNameIsNotMixedUpWithIt() {
        create(SECOND).close();
        GenerationIndex first = create(GENERATION);
        write(first, "first");
        first.close();
        generations.serve(GENERATION);
        ServingGeneration resolved = reader.resolve();
        assertThat(resolved.searcher().chunksOf(LEAVE)).hasSize(1);
        generations.serve(SECOND);
        generations.drop(GENERATION);

        try {
            assertThat(resolved.searcher().chunksOf(LEAVE)).hasSize(1);
        } catch (IndexException e) {
            assertThat(e.isTransient()).isTrue();
        }
        try (GenerationIndex again = create(GENERATION)) {
            write(again, "one", "two");
            generations.serve(GENERATION);
            assertThat(served()).containsExactly("one", "two");
        }
    }

    @Test
    void swaps_areSeenByNoReader() throws Exception {
        try (GenerationIndex first = create(GENERATION);
                GenerationIndex second = create(SECOND)) {
            write(first, "first leave", "first days");
            write(second, "second leave", "second days");
            generations.serve(GENERATION);

            whileReading(answered -> {
                for (int swap = 0; swap < SWAPS; swap++) {
                    generations.serve(swap % 2 == 0 ? SECOND : GENERATION);
                    await(answered);
                }
            });
        }
    }

    @Test
    void readersWhoResolveAgain_doNotNoticeThatGenerationsAreDropped() throws Exception {
        fill(GENERATION);
        generations.serve(GENERATION);
        whileReading(answered -> {
            GenerationName present = GENERATION;
            for (int swap = 0; swap < SWAPS; swap++) {
                GenerationName next = present.next();
                fill(next);
                generations.serve(next);
                generations.drop(present);
                await(answered);
                present = next;
            }
        });
        assertThat(generations.list()).hasSize(1);
    }

    private void fill(GenerationName name) {
        try (GenerationIndex index = create(name)) {
            write(index, "some leave", "some days");
        }
    }

    /** Something that is done while others read; each gives a permit for every request that was answered. */
    @FunctionalInterface
    private interface Change {
        void run(List<Semaphore> answered) throws Exception;
    }

    /** Every request resolves once and searches twice, and all over again only if a search fails. */
    private void whileReading(Change change) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<Semaphore> answered =
                Stream.generate(() -> new Semaphore(0)).limit(READERS).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> reading = new ArrayList<>();
            for (Semaphore mine : answered) {
                reading.add(threads.submit(() -> {
                    while (!done.get()) {
                        request();
                        mine.release();
                    }
                }));
            }
            try {
                change.run(answered);
            } finally {
                done.set(true);
                for (Future<?> each : reading) {
                    each.get();
                }
            }
        }
    }

    private void request() {
        ServingGeneration resolved = reader.resolve();
        try {
            requireBothChunks(resolved);
        } catch (IndexException e) {
            ServingGeneration now = reader.resolve();
            assertThat(now.name()).as("what serves after: %s", e).isNotEqualTo(resolved.name());
            requireBothChunks(now);
        }
    }

    private static void requireBothChunks(ServingGeneration resolved) {
        SearchRequest search = new SearchRequest(
                new Scope(LEAVE.tenant(), Set.of()),
                Filter.everything(),
                Embedding.of(vector("leave")),
                terms("leave days"),
                10);
        assertThat(resolved.searcher().search(search).dense()).hasSize(2);
        assertThat(resolved.searcher().search(search).lexical()).hasSize(2);
    }

    /** Returns when every reader has begun and ended a request meanwhile. */
    private static void await(List<Semaphore> answered) throws InterruptedException {
        for (Semaphore mine : answered) {
            mine.drainPermits();
            assertThat(mine.tryAcquire(2, 60, TimeUnit.SECONDS))
                    .as("the reader is answered")
                    .isTrue();
        }
    }

    private GenerationIndex create(GenerationName name) {
        return generations.create(name, EMBEDDING);
    }

    private static void write(GenerationIndex index, String... texts) {
        index.writer().write(chunks(LEAVE, revision(1), texts));
        index.registry().compareAndSet(null, received(LEAVE));
        index.writer().sync();
    }

    private static List<String> texts(GenerationIndex index) {
        return index.searcher().chunksOf(LEAVE).stream().map(Chunk::text).toList();
    }

    private List<String> served() {
        return reader.resolve().searcher().chunksOf(LEAVE).stream()
                .map(Chunk::text)
                .toList();
    }
}
