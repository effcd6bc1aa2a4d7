package dev.ragstone.index.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Commits when somebody waits for it, at most once per interval: everybody who comes meanwhile shares the next commit,
 * so that its cost does not grow with the number of documents. A crowd does not wait for the interval: its commit costs
 * each of them little, and documents that need no embedding come faster than once per interval can let go.
 */
final class GroupCommit implements AutoCloseable {

    /** Makes everything that was written so far durable and visible. */
    @FunctionalInterface
    interface Commit {
        void run() throws IOException;
    }

    /** How many make a crowd: fewer than ingestion has under way, more than a second of embedding brings. */
    static final int CROWD = 256;

    private final Commit commit;
    private final long intervalNanos;
    private final ScheduledExecutorService timer;
    private final ReentrantLock lock = new ReentrantLock();
    private CompletableFuture<Void> next = new CompletableFuture<>();
    private @Nullable ScheduledFuture<?> scheduled;
    private int waiting;
    private long earliestNanos;
    private boolean closed;

    GroupCommit(Commit commit, Duration interval) {
        this.commit = commit;
        this.intervalNanos = interval.toNanos();
        this.earliestNanos = System.nanoTime();
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("ragstone-lucene-commit").factory());
    }

    /**
     * The first commit that begins after this call, and so covers every write before it; completes exceptionally if the
     * commit fails.
     */
    CompletableFuture<Void> nextCommit() {
        lock.lock();
        try {
            if (closed) {
                return CompletableFuture.failedFuture(new IOException("the index is closed"));
            }
            waiting++;
            if (scheduled == null) {
                schedule(waiting >= CROWD ? 0 : Math.max(0, earliestNanos - System.nanoTime()));
            } else if (waiting == CROWD) {
                // One that has just begun goes on all the same; then the other finds nothing to commit.
                scheduled.cancel(false);
                schedule(0);
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void schedule(long delayNanos) {
        scheduled = timer.schedule(this::commitForAll, delayNanos, TimeUnit.NANOSECONDS);
    }

    /** Returns when the commits that are waited for are done. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        timer.close();
    }

    // Whatever goes wrong, an Error included, belongs to those who wait: nobody else would see it.
    @SuppressWarnings("CatchingUnchecked")
    private void commitForAll() {
        CompletableFuture<Void> all = begin();
        try {
            commit.run();
            all.complete(null);
        } catch (Throwable failure) {
            all.completeExceptionally(failure);
        }
    }

    private CompletableFuture<Void> begin() {
        lock.lock();
        try {
            CompletableFuture<Void> all = next;
            next = new CompletableFuture<>();
            waiting = 0;
            scheduled = null;
            earliestNanos = System.nanoTime() + intervalNanos;
            return all;
        } finally {
            lock.unlock();
        }
    }
}
