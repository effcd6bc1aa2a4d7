package dev.ragstone.index.lucene;

import dev.ragstone.core.index.GenerationName;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The generations that are open for reading: the one that serves, and others as long as somebody reads them. None is closed
 * under a reader.
 */
final class GenerationReaders implements Closeable {

    /** An open generation and how many read it now. */
    private static final class Shared {
        private final CommitFollower follower;
        private int readers;

        Shared(CommitFollower follower) {
            this.follower = follower;
        }
    }

    private final Generations generations;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<GenerationName, Shared> open = new HashMap<>();
    private @Nullable GenerationName kept;
    private boolean closed;

    GenerationReaders(Generations generations) {
        this.generations = generations;
    }

    /** Keeps this generation open from its first reading on, and no other one that nobody reads. */
    void keep(GenerationName serving) throws IOException {
        lock.lock();
        try {
            if (!serving.equals(kept)) {
                kept = serving;
                closeIdle();
            }
        } finally {
            lock.unlock();
        }
    }

    <T> T read(GenerationName generation, Reading<T> reading) throws IOException {
        Shared shared = acquire(generation);
        try {
            return shared.follower.read(reading);
        } finally {
            release(generation, shared);
        }
    }

    /** Closes what nobody reads now, and the rest with its last reader. */
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            kept = null;
            closeIdle();
        } finally {
            lock.unlock();
        }
    }

    private Shared acquire(GenerationName generation) throws IOException {
        lock.lock();
        try {
            if (closed) {
                throw new AlreadyClosedException("the readers of " + generations.directory() + " are closed");
            }
            Shared shared = open.get(generation);
            if (shared == null || !shared.follower.isPresent()) {
                Shared gone = shared;
                shared = new Shared(CommitFollower.open(generations.folder(generation)));
                open.put(generation, shared);
                if (gone != null && gone.readers == 0) {
                    gone.follower.close();
                }
            }
            shared.readers++;
            return shared;
        } finally {
            lock.unlock();
        }
    }

    private void release(GenerationName generation, Shared shared) throws IOException {
        lock.lock();
        try {
            shared.readers--;
            if (shared.readers == 0 && (open.get(generation) != shared || !generation.equals(kept))) {
                open.remove(generation, shared);
                shared.follower.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private void closeIdle() throws IOException {
        Iterator<Map.Entry<GenerationName, Shared>> entries = open.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<GenerationName, Shared> entry = entries.next();
            if (entry.getValue().readers == 0 && !entry.getKey().equals(kept)) {
                entries.remove();
                entry.getValue().follower.close();
            }
        }
    }
}
