package dev.ragstone.index.lucene;

import dev.ragstone.core.index.IndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * A {@link WriterSession} that is used only while it is sound: after a failure that stopped the writer, entries and chunks
 * of one document could otherwise come from both sides of the loss.
 */
final class GuardedSession implements AutoCloseable {

    /** Something that is done with the open index. */
    @FunctionalInterface
    interface Use<T> {
        T with(WriterSession session) throws IOException;
    }

    private final Path folder;
    private final WriterSession session;
    private volatile boolean closed;

    private GuardedSession(Path folder, WriterSession session) {
        this.folder = folder;
        this.session = session;
    }

    /**
     * Opens the index in a folder and creates what is missing.
     *
     * @throws IndexException if that fails; a transient one if another process has it open
     */
    static GuardedSession open(Path folder, Duration commitInterval) {
        return Failures.translated("open " + folder, () -> {
            try {
                Files.createDirectories(folder);
                return new GuardedSession(folder, WriterSession.open(folder, commitInterval));
            } catch (LockObtainFailedException e) {
                throw IndexException.unavailable(
                        "another process writes the index in %s; stop it, or give this one a folder of its own"
                                .formatted(folder),
                        e);
            }
        });
    }

    <T> T use(String what, Use<T> use) {
        return Failures.translated(what, () -> use.with(sound()));
    }

    /** Commits and closes; must not be called by two threads at once. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Failures.translated("close", () -> {
                session.close();
                return session;
            });
        }
    }

    private WriterSession sound() {
        if (closed) {
            throw IndexException.unavailable("the index in %s was closed".formatted(folder), null);
        }
        Throwable failure = session.fatalFailure();
        if (failure != null) {
            throw IndexException.unavailable(
                    "writing the index in %s has stopped: %s. Look at the disk (space, permissions, errors), then restart; nothing committed is lost"
                            .formatted(folder, failure),
                    failure);
        }
        return session;
    }
}
