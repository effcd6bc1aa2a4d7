package dev.ragstone.index.lucene;

import dev.ragstone.core.index.IndexException;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Reads the newest commit of the generation that serves, while another process writes on. */
final class CommitFollower implements Closeable {

    /** The writer may delete files between the look at a commit and its opening; so often in a row it does not. */
    private static final int ATTEMPTS = 10;

    /** An open generation. */
    private record Opened(String generation, Path folder, Directory directory, SearcherManager searchers)
            implements Closeable {
        @Override
        public void close() throws IOException {
            searchers.close();
            directory.close();
        }
    }

    private final Generations generations;
    private final @Nullable String required;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Opened opened;

    CommitFollower(Generations generations, @Nullable String required) {
        this.generations = generations;
        this.required = required;
    }

    <T> T read(Reading<T> reading) throws IOException {
        @Nullable Exception last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Opened current = opened(serving());
                IndexSearcher searcher = current.searchers().acquire();
                try {
                    if (isNewest(searcher, current.folder())) {
                        return reading.on(searcher);
                    }
                } finally {
                    current.searchers().release(searcher);
                }
                current.searchers().maybeRefreshBlocking();
            } catch (FileNotFoundException | NoSuchFileException | AlreadyClosedException e) {
                last = e;
            }
        }
        throw IndexException.unavailable(
                "the index in %s cannot be read: %s. It appears when ingestion-service has opened it"
                        .formatted(generations.directory(), last),
                last);
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            Opened open = opened;
            if (open != null) {
                open.close();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The writer keeps one commit: as long as ours is there, it is the newest. */
    private static boolean isNewest(IndexSearcher searcher, Path folder) throws IOException {
        DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
        return Files.exists(folder.resolve(reader.getIndexCommit().getSegmentsFileName()));
    }

    private String serving() throws IOException {
        String serving = generations
                .current()
                .orElseThrow(() -> IndexException.unavailable(
                        "there is no index in %s yet; it appears when ingestion-service has started"
                                .formatted(generations.directory()),
                        null));
        if (required != null && !required.equals(serving)) {
            throw IndexException.unavailable(
                    "the index in %s serves generation %s, but questions are embedded for %s; use the same embedding model in both services"
                            .formatted(generations.directory(), serving, required),
                    null);
        }
        return serving;
    }

    private Opened opened(String generation) throws IOException {
        Opened open = opened;
        if (open != null && open.generation().equals(generation)) {
            return open;
        }
        lock.lock();
        try {
            open = opened;
            if (open == null || !open.generation().equals(generation)) {
                Opened next = open(generation);
                if (open != null) {
                    open.close();
                }
                open = next;
                opened = next;
            }
            return open;
        } finally {
            lock.unlock();
        }
    }

    private Opened open(String generation) throws IOException {
        Path folder = generations.folder(generation);
        Directory directory = FSDirectory.open(folder);
        try {
            return new Opened(generation, folder, directory, new SearcherManager(directory, new Searchers()));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }
}
