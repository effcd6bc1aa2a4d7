package dev.ragstone.index.lucene;

import static dev.ragstone.testkit.index.TestDocuments.EMBEDDING;
import static dev.ragstone.testkit.index.TestDocuments.GENERATION;
import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.chunks;
import static dev.ragstone.testkit.index.TestDocuments.received;
import static dev.ragstone.testkit.index.TestDocuments.revision;
import static dev.ragstone.testkit.index.TestDocuments.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneServingIndexIT {

    @TempDir
    Path directory;

    private LuceneGenerations generations;
    private LuceneServingIndex reader;

    @BeforeEach
    void connect() {
        generations = LuceneGenerations.in(directory, Duration.ZERO);
        reader = LuceneServingIndex.in(directory);
    }

    @AfterEach
    void close() {
        reader.close();
        generations.close();
    }

    @Test
    void readerThatStartsFirst_isUnreadyUntilTheIndexIsThere() {
        assertThatThrownBy(reader::resolve)
                .isInstanceOfSatisfying(
                        IndexException.class, e -> assertThat(e.isTransient()).isTrue())
                .hasMessageContaining("there is no index in " + directory);
        open();
        assertThat(reader.resolve().searcher().count()).isZero();
    }

    @Test
    void everySync_isSeenByTheNextSearch_whileOthersSearch() throws Exception {
        AtomicInteger synced = new AtomicInteger();
        ChunkWriter writer = open().writer();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<?>[] reading = new Future<?>[3];
            for (int i = 0; i < reading.length; i++) {
                reading[i] = threads.submit(() -> {
                    while (synced.get() < 60) {
                        int atLeast = synced.get();
                        assertThat(texts()).hasSizeGreaterThanOrEqualTo(atLeast);
                    }
                });
            }
            for (int version = 1; version <= 60; version++) {
                writer.write(chunks(LEAVE, revision(version), "text"));
                writer.sync();
                synced.set(version);
            }
            for (Future<?> each : reading) {
                each.get();
            }
        }
    }

    @Test
    void reader_servesWhenTheWriterHasGone_andFollowsTheNextOne() {
        ChunkWriter first = open().writer();
        first.write(chunks(LEAVE, revision(1), "one"));
        first.sync();
        assertThat(texts()).containsExactly("one");
        generations.close();
        assertThat(texts()).containsExactly("one");

        ChunkWriter second = open().writer();
        second.write(chunks(LEAVE, revision(2), "two"));
        second.removeBelow(LEAVE, revision(2));
        second.sync();
        assertThat(texts()).containsExactly("two");
    }

    @Test
    void formerGeneration_isClosed_butNotUnderItsReaders() throws Exception {
        open();
        GenerationName next = GENERATION.next();
        generations.create(next, EMBEDDING).close();
        GenerationReaders readers = new GenerationReaders(new Generations(directory));
        readers.keep(GENERATION);
        List<IndexReader> former = new ArrayList<>();

        readers.read(GENERATION, searcher -> {
            readers.keep(next);
            former.add(searcher.getIndexReader());
            assertThat(searcher.getIndexReader().getRefCount()).isPositive();
            return readers.read(next, following -> following.count(MatchAllDocsQuery.INSTANCE));
        });
        assertThat(former.getFirst().getRefCount()).isZero();
        int again = readers.read(GENERATION, searcher -> searcher.count(MatchAllDocsQuery.INSTANCE));
        assertThat(again).isZero();
        readers.close();
        assertThatThrownBy(() -> readers.read(next, searcher -> searcher)).isInstanceOf(AlreadyClosedException.class);
    }

    @Test
    void registryEntries_areNoChunks() {
        GenerationIndex index = open();
        index.registry().compareAndSet(null, received(LEAVE));
        index.writer().sync();
        assertThat(reader.resolve().searcher().count()).isZero();
        SearchRequest everything = new SearchRequest(
                new Scope(LEAVE.tenant(), Set.of()), Filter.everything(), null, terms("acme RECEIVED"), 10);
        assertThat(reader.resolve().searcher().search(everything).lexical()).isEmpty();
    }

    private GenerationIndex open() {
        GenerationIndex index = generations.create(GENERATION, EMBEDDING);
        generations.serve(GENERATION);
        return index;
    }

    private List<String> texts() {
        return reader.resolve().searcher().chunksOf(LEAVE).stream()
                .map(Chunk::text)
                .toList();
    }
}
