package dev.ragstone.index.lucene;

import static dev.ragstone.testkit.index.TestDocuments.EMBEDDING;
import static dev.ragstone.testkit.index.TestDocuments.FINGERPRINT;
import static dev.ragstone.testkit.index.TestDocuments.GENERATION;
import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.TRAVEL;
import static dev.ragstone.testkit.index.TestDocuments.attributes;
import static dev.ragstone.testkit.index.TestDocuments.chunk;
import static dev.ragstone.testkit.index.TestDocuments.chunks;
import static dev.ragstone.testkit.index.TestDocuments.received;
import static dev.ragstone.testkit.index.TestDocuments.revision;
import static dev.ragstone.testkit.index.TestDocuments.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.MetadataValue.Text;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import dev.ragstone.core.lexical.TermFrequencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneGenerationsIT {

    private static final Scope ACME = new Scope(LEAVE.tenant(), Set.of());

    @TempDir
    Path directory;

    @Test
    void reopenedIndex_holdsWhatWasThere() {
        try (Opened opened = open(directory)) {
            LuceneIndex index = opened.index;
            index.write(chunks(LEAVE, revision(1), "one", "two"));
            index.compareAndSet(null, received(LEAVE));
            index.sync();
            index.write(chunks(TRAVEL, revision(1), "written just before closing"));
        }
        try (Opened opened = open(directory)) {
            LuceneIndex index = opened.index;
            assertThat(index.chunksOf(LEAVE)).extracting(Chunk::text).containsExactly("one", "two");
            assertThat(index.chunksOf(TRAVEL)).hasSize(1);
            assertThat(index.find(LEAVE)).contains(received(LEAVE));
            assertThat(index.compareAndSet(null, received(LEAVE))).isFalse();
        }
    }

    @Test
    void crash_losesWhatWasNotSynced_chunksAndEntryAlike_andNothingElse(@TempDir Path crashed) throws Exception {
        try (Opened opened = open(directory)) {
            LuceneIndex index = opened.index;
            index.write(chunks(LEAVE, revision(1), "synced"));
            index.compareAndSet(null, received(LEAVE));
            index.sync();
            index.write(chunks(LEAVE, revision(2), "lost"));
            index.write(chunks(TRAVEL, revision(1), "lost"));
            index.compareAndSet(null, received(TRAVEL));
            index.removeBelow(LEAVE, revision(2));
            copy(directory, crashed);
        }
        try (Opened opened = open(crashed)) {
            LuceneIndex restarted = opened.index;
            assertThat(restarted.chunksOf(LEAVE)).extracting(Chunk::text).containsExactly("synced");
            assertThat(restarted.chunksOf(TRAVEL)).isEmpty();
            assertThat(restarted.find(LEAVE)).contains(received(LEAVE));
            assertThat(restarted.find(TRAVEL)).isEmpty();
        }
    }

    @Test
    void secondWriter_isRefusedAndToldWhy_untilTheFirstHasGone() {
        try (LuceneGenerations second = LuceneGenerations.in(directory, Duration.ZERO)) {
            try (Opened first = open(directory)) {
                first.index.check();
                assertThatThrownBy(() -> second.create(GENERATION, EMBEDDING))
                        .isInstanceOfSatisfying(IndexException.class, e -> assertThat(e.isTransient())
                                .isTrue())
                        .hasMessageContaining("another process writes the index in " + directory.resolve(FINGERPRINT));
                assertThat(second.roles()).isEqualTo(GenerationRoles.NONE);
            }
            try (GenerationIndex opened = second.create(GENERATION, EMBEDDING)) {
                assertThat(opened.searcher().count()).isZero();
            }
        }
    }

    @Test
    void generationThatIsWritten_isNotDropped_hereOrByAnotherProcess() {
        try (Opened open = open(directory);
                LuceneGenerations elsewhere = LuceneGenerations.in(directory, Duration.ZERO)) {
            assertThatThrownBy(() -> open.generations.drop(GENERATION))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("open");
            assertThatThrownBy(() -> elsewhere.drop(GENERATION))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("another process writes generation " + GENERATION);
            open.index.check();
        }
    }

    @Test
    void dropThatDiedHalfway_isFinishedByTheNext() throws IOException {
        open(directory).close();
        Files.move(directory.resolve(FINGERPRINT), directory.resolve(".dropped-" + FINGERPRINT));
        try (LuceneGenerations generations = LuceneGenerations.in(directory, Duration.ZERO)) {
            assertThat(generations.list()).isEmpty();
            generations.drop(GENERATION);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void folderOfAnEarlierVersion_isServedOn() throws IOException {
        try (Opened opened = open(directory)) {
            opened.index.write(chunks(LEAVE, revision(1), "one"));
        }
        Files.writeString(directory.resolve("CURRENT"), FINGERPRINT + "\n");
        try (LuceneServingIndex reader = LuceneServingIndex.in(directory)) {
            assertThat(reader.roles()).isEqualTo(new GenerationRoles(GENERATION, null));
            assertThat(reader.resolve().searcher().chunksOf(LEAVE)).hasSize(1);
        }
    }

    @Test
    void strangersName_isReported_andCannotLeaveTheFolder() throws IOException {
        Files.createDirectories(directory.resolve("lost+found"));
        Files.writeString(directory.resolve("CURRENT"), "../elsewhere\n");
        try (LuceneGenerations generations = LuceneGenerations.in(directory, Duration.ZERO)) {
            assertThat(generations.list()).isEmpty();
            assertThatThrownBy(generations::roles)
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("'../elsewhere', which is no generation");
        }
    }

    @Test
    void manyWaiters_shareFewCommits() throws Exception {
        try (Opened opened = open(directory, Duration.ofMillis(200), EMBEDDING)) {
            LuceneIndex index = opened.index;
            index.check();
            long before = commits();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 2000; i++) {
                    long version = i;
                    threads.execute(() -> {
                        index.write(chunks(LEAVE, revision(version), "text"));
                        index.sync();
                    });
                }
            }
            assertThat(index.count()).isEqualTo(2000);
            assertThat(commits() - before).as("commits for 2,000 documents").isBetween(1L, 1000L);
        }
    }

    @Test
    void vectorOfAnotherLength_isRefused_andNothingOfItsBatchIsWritten() {
        try (Opened opened = open(directory)) {
            LuceneIndex index = opened.index;
            assertThatThrownBy(() -> index.write(List.of(
                            chunk(LEAVE, revision(1), 0, "right", 1, 0, 0, 0),
                            chunk(LEAVE, revision(1), 1, "wrong", 1, 0, 0))))
                    .isInstanceOfSatisfying(IndexException.class, e -> assertThat(e.isTransient())
                            .isFalse())
                    .hasMessageContaining("3 components");
            index.sync();
            assertThat(index.count()).isZero();

            index.write(chunks(LEAVE, revision(1), "right"));
            index.sync();
            assertThatThrownBy(() -> index.search(request(Embedding.of(new float[] {1, 0}), null)))
                    .isInstanceOf(IndexException.class);
        }
    }

    @Test
    void vectorsOfAnyLengthAndSize_comeBackAsTheyWere_andAreRankedByCosine() {
        float[] wide = new float[3072];
        wide[0] = 5;
        wide[1] = 5;
        EmbeddingFingerprint wideOnes = new EmbeddingFingerprint("wide", "1", wide.length, false, "", "");
        try (Opened opened = open(directory, Duration.ZERO, wideOnes)) {
            LuceneIndex index = opened.index;
            index.write(List.of(
                    chunk(LEAVE, revision(1), 0, "wide", wide),
                    chunk(LEAVE, revision(1), 1, "zero", new float[wide.length])));
            index.sync();
            assertThat(index.encodings(LEAVE).values())
                    .extracting(PassageEncoding::embedding)
                    .containsExactlyInAnyOrder(Embedding.of(wide), Embedding.of(new float[wide.length]));
            float[] east = new float[wide.length];
            east[0] = 1;
            assertThat(index.search(request(Embedding.of(east), null)).dense())
                    .extracting(hit -> Math.round(hit.score().value() * 100))
                    .containsExactly(71L, 0L);
        }
    }

    @Test
    void longQuestion_isAnswered() {
        Map<String, Integer> many =
                IntStream.range(0, 20_000).boxed().collect(Collectors.toMap(i -> "word" + i, i -> 1));
        try (Opened opened = open(directory)) {
            LuceneIndex index = opened.index;
            index.write(chunks(LEAVE, revision(1), "word7"));
            index.sync();
            assertThat(index.search(request(null, new TermFrequencies(many))).lexical())
                    .hasSize(1);
        }
    }

    @Test
    void metadataOfAnyLength_isStoredAndFound() {
        Text essay = new Text("essay ".repeat(20_000));
        DocumentAttributes attributes = attributes("Essay", Map.of("body", essay), AccessList.everyone(), null);
        try (Opened opened = open(directory)) {
            LuceneIndex index = opened.index;
            index.write(List.of(chunk(LEAVE, revision(1), 0, "text", attributes, 1, 0, 0, 0)));
            index.sync();
            Filter same = new Filter.AnyOf("body", List.of(essay));
            SearchRequest request = new SearchRequest(ACME, same, null, terms("text"), 10);
            assertThat(index.search(request).lexical()).hasSize(1);
        }
    }

    @Test
    void closedIndex_saysSo() {
        Opened opened = open(directory);
        opened.index.check();
        opened.close();
        opened.close();
        assertThatThrownBy(opened.index::sync)
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("closed");
    }

    /** The fixtures' generation, open for writing by a process of its own. */
    private record Opened(LuceneGenerations generations, LuceneIndex index) implements AutoCloseable {
        @Override
        public void close() {
            generations.close();
        }
    }

    private static Opened open(Path directory) {
        return open(directory, Duration.ZERO, EMBEDDING);
    }

    private static Opened open(Path directory, Duration commitInterval, EmbeddingFingerprint fingerprint) {
        LuceneGenerations generations = LuceneGenerations.in(directory, commitInterval);
        GenerationIndex index = generations.create(GenerationName.first(fingerprint), fingerprint);
        return new Opened(generations, (LuceneIndex) index.writer());
    }

    private static SearchRequest request(Embedding embedding, TermFrequencies terms) {
        return new SearchRequest(ACME, Filter.everything(), embedding, terms, 10);
    }

    private long commits() throws IOException {
        try (Directory files = FSDirectory.open(directory.resolve(FINGERPRINT));
                DirectoryReader reader = DirectoryReader.open(files)) {
            return reader.getIndexCommit().getGeneration();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
