package dev.ragstone.index.lucene;

import dev.ragstone.core.index.IndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Opens a {@link WriterSession} at the first use that succeeds, and never a second one: after a failure that stopped the
 * writer, entries and chunks of one document could otherwise come from both sides of the loss.
 */
final class LazySession implements AutoCloseable {

    /** Something that is done with the open index. */
    @FunctionalInterface
    interface Use<T> {
        T with(WriterSession session) throws IOException;
    }

    private final Generations generations;
    private final String generation;
    private final Path folder;
    private final Duration commitInterval;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable WriterSession session;
    private volatile boolean closed;

    LazySession(Generations generations, String generation, Duration commitInterval) {
        this.generations = generations;
        this.generation = generation;
        this.folder = generations.folder(generation);
        this.commitInterval = commitInterval;
    }

    <T> T use(String what, Use<T> use) {
        return Failures.translated(what, () -> use.with(healthy(session())));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            WriterSession open = session;
            boolean first = !closed;
            closed = true;
            if (open != null && first) {
                Failures.translated("close", () -> {
                    open.close();
                    return open;
                });
            }
        } finally {
            lock.unlock();
        }
    }

    private WriterSession session() throws IOException {
        WriterSession open = session;
        if (open != null) {
            return open;
        }
        lock.lock();
        try {
            open = session;
            if (open == null) {
                open = open();
                session = open;
            }
            return open;
        } finally {
            lock.unlock();
        }
    }

    private WriterSession open() throws IOException {
        requireNotClosed();
        Files.createDirectories(folder);
        try {
            WriterSession opened = WriterSession.open(folder, commitInterval);
            generations.activate(generation);
            return opened;
        } catch (LockObtainFailedException e) {
            throw IndexException.unavailable(
                    "another process writes the index in %s; stop it, or give this one a folder of its own"
                            .formatted(folder),
                    e);
        }
    }

    private WriterSession healthy(WriterSession open) {
        requireNotClosed();
        Throwable failure = open.fatalFailure();
        if (failure != null) {
            throw IndexException.unavailable(
                    "writing the index in %s has stopped: %s. Look at the disk (space, permissions, errors), then restart; nothing committed is lost"
                            .formatted(folder, failure),
                    failure);
        }
        return open;
    }

    private void requireNotClosed() {
        if (closed) {
            throw IndexException.unavailable("the index in %s was closed".formatted(folder), null);
        }
    }
}
