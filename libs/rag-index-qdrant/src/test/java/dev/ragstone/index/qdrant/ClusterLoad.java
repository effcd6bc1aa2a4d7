package dev.ragstone.index.qdrant;

import static dev.ragstone.testkit.index.TestDocuments.chunk;
import static dev.ragstone.testkit.index.TestDocuments.indexed;
import static dev.ragstone.testkit.index.TestDocuments.received;
import static dev.ragstone.testkit.index.TestDocuments.revision;
import static dev.ragstone.testkit.index.TestDocuments.terms;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writers that take document after document through the steps of ingestion, each step again until it has succeeded, and a
 * reader that looks for what they have finished.
 */
final class ClusterLoad implements AutoCloseable {

    private static final int WRITERS = 3;
    private static final int CHUNKS = 6;
    private static final Scope ACME = new Scope("acme", Set.of());

    private final QdrantIndex index;
    private final Map<DocumentId, DocumentEntry> finished = new ConcurrentHashMap<>();
    private final List<DocumentId> order = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger searches = new AtomicInteger();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    private final List<Future<?>> running;
    private volatile boolean ended;

    ClusterLoad(QdrantIndex index) {
        this.index = index;
        this.running = IntStream.rangeClosed(0, WRITERS)
                .<Future<?>>mapToObj(i -> threads.submit(i == 0 ? this::read : this::write))
                .toList();
    }

    /** The last entry of every document that was finished. */
    Map<DocumentId, DocumentEntry> finished() {
        return finished;
    }

    int searches() {
        return searches.get();
    }

    /** Returns when more documents are finished than that many. */
    void awaitMoreThan(int documents) throws InterruptedException {
        QdrantCluster.await("a document is finished", () -> finished.size() > documents);
    }

    /** What the reader has met with: searches that failed, and finished documents that were not found. */
    List<String> failures() {
        return failures;
    }

    /** Lets what is under way come to its end. */
    void end() throws Exception {
        ended = true;
        for (Future<?> thread : running) {
            thread.get(2, TimeUnit.MINUTES);
        }
    }

    @Override
    public void close() {
        ended = true;
        threads.shutdownNow();
    }

    static List<IndexedChunk> chunksOf(DocumentId document, long version) {
        return IntStream.range(0, CHUNKS)
                .mapToObj(i ->
                        chunk(document, revision(version), i, word(document) + " " + version + " " + i, 1, i, 0, (float)
                                version))
                .toList();
    }

    private void write() {
        while (!ended) {
            DocumentId document = new DocumentId("acme", "d" + numbers.incrementAndGet());
            DocumentEntry entry = set(null, received(document));
            for (int version = 1; version <= 2; version++) {
                int written = version;
                retried(() -> {
                    index.write(chunksOf(document, written));
                    return null;
                });
                entry = set(entry, indexed(entry, version));
                retried(() -> {
                    index.removeBelow(document, revision(written));
                    return null;
                });
            }
            finished.put(document, entry);
            order.add(document);
        }
    }

    /** As the ingestion does, which decides again by what it finds. */
    private DocumentEntry set(@Nullable DocumentEntry before, DocumentEntry next) {
        return retried(() -> {
            if (!index.find(next.id()).equals(Optional.of(next)) && !index.compareAndSet(before, next)) {
                throw IndexException.unavailable("another hand has written " + next.id(), null);
            }
            return next;
        });
    }

    private <T> T retried(Supplier<T> step) {
        while (true) {
            try {
                return step.get();
            } catch (IndexException e) {
                if (!e.isTransient() || threads.isShutdown()) {
                    throw e;
                }
                pause();
            }
        }
    }

    private void read() {
        while (!ended) {
            if (order.isEmpty()) {
                pause();
                continue;
            }
            DocumentId document = order.get(ThreadLocalRandom.current().nextInt(order.size()));
            searches.incrementAndGet();
            try {
                boolean found = index
                        .search(new SearchRequest(ACME, Filter.everything(), null, terms(word(document)), 10))
                        .lexical()
                        .stream()
                        .anyMatch(hit -> hit.chunk().documentId().equals(document));
                if (!found) {
                    failures.add(document + " is not found");
                }
            } catch (IndexException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private static String word(DocumentId document) {
        return "word" + document.value();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
