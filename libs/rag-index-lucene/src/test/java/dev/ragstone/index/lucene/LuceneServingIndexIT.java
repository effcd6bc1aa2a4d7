package dev.ragstone.index.lucene;

import static dev.ragstone.testkit.index.TestDocuments.DIMENSION;
import static dev.ragstone.testkit.index.TestDocuments.FINGERPRINT;
import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.chunks;
import static dev.ragstone.testkit.index.TestDocuments.received;
import static dev.ragstone.testkit.index.TestDocuments.revision;
import static dev.ragstone.testkit.index.TestDocuments.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSearcherIT {

    @TempDir
    Path directory;

    @Test
    void searcherThatStartsFirst_isUnreadyUntilTheIndexIsThere() {
        try (LuceneSearcher searcher = LuceneSearcher.open(directory);
                LuceneIndex index = open(FINGERPRINT)) {
            assertThatThrownBy(searcher::check)
                    .isInstanceOfSatisfying(IndexException.class, e -> assertThat(e.isTransient())
                            .isTrue())
                    .hasMessageContaining("there is no index in " + directory);
            index.check();
            searcher.check();
            assertThat(searcher.count()).isZero();
        }
    }

    @Test
    void everySync_isSeenByTheNextSearch_whileOthersSearch() throws Exception {
        AtomicInteger synced = new AtomicInteger();
        try (LuceneSearcher searcher = LuceneSearcher.open(directory);
                LuceneIndex index = open(FINGERPRINT);
                ExecutorService readers = Executors.newFixedThreadPool(3)) {
            index.check();
            Future<?>[] reading = new Future<?>[3];
            for (int i = 0; i < reading.length; i++) {
                reading[i] = readers.submit(() -> {
                    while (synced.get() < 60) {
                        int atLeast = synced.get();
                        assertThat(searcher.chunksOf(LEAVE)).hasSizeGreaterThanOrEqualTo(atLeast);
                    }
                });
            }
            for (int version = 1; version <= 60; version++) {
                index.write(chunks(LEAVE, revision(version), "text"));
                index.sync();
                synced.set(version);
            }
            for (Future<?> reader : reading) {
                reader.get();
            }
        }
    }

    @Test
    void searcher_servesWhenTheWriterHasGone_andFollowsTheNextOne() {
        try (LuceneSearcher searcher = LuceneSearcher.open(directory)) {
            try (LuceneIndex index = open(FINGERPRINT)) {
                index.write(chunks(LEAVE, revision(1), "one"));
                index.sync();
                assertThat(texts(searcher)).containsExactly("one");
            }
            assertThat(texts(searcher)).containsExactly("one");
            try (LuceneIndex index = open(FINGERPRINT)) {
                index.write(chunks(LEAVE, revision(2), "two"));
                index.removeBelow(LEAVE, revision(2));
                index.sync();
                assertThat(texts(searcher)).containsExactly("two");
            }
        }
    }

    @Test
    void searcher_followsTheGenerationThatServes() {
        try (LuceneSearcher searcher = LuceneSearcher.open(directory)) {
            try (LuceneIndex index = open("first-1")) {
                index.write(chunks(LEAVE, revision(1), "old generation"));
                index.sync();
                assertThat(texts(searcher)).containsExactly("old generation");
            }
            try (LuceneIndex index = open("second-2")) {
                index.write(chunks(LEAVE, revision(1), "new generation"));
                index.sync();
                assertThat(texts(searcher)).containsExactly("new generation");
            }
        }
    }

    @Test
    void searcherOfAnotherFingerprint_isUnreadyAndSaysWhy() {
        try (LuceneSearcher searcher = LuceneSearcher.open(directory, "other-1");
                LuceneIndex index = open(FINGERPRINT)) {
            index.check();
            assertThatThrownBy(searcher::check)
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining(FINGERPRINT)
                    .hasMessageContaining("other-1");
        }
    }

    @Test
    void registryEntries_areNoChunks() {
        try (LuceneSearcher searcher = LuceneSearcher.open(directory);
                LuceneIndex index = open(FINGERPRINT)) {
            index.compareAndSet(null, received(LEAVE));
            index.sync();
            assertThat(searcher.count()).isZero();
            SearchRequest everything = new SearchRequest(
                    new Scope(LEAVE.tenant(), Set.of()), Filter.everything(), null, terms("acme RECEIVED"), 10);
            assertThat(searcher.search(everything).lexical()).isEmpty();
        }
    }

    private LuceneIndex open(String generation) {
        return LuceneIndex.open(directory, generation, Duration.ZERO, DIMENSION);
    }

    private static List<String> texts(LuceneSearcher searcher) {
        return searcher.chunksOf(LEAVE).stream().map(Chunk::text).toList();
    }
}
