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
 * so that its cost does not grow with the number of documents.
 */
final class GroupCommit implements AutoCloseable {

    /** Makes everything that was written so far durable and visible. */
    @FunctionalInterface
    interface Commit {
        void run() throws IOException;
    }

    private final Commit commit;
    private final long intervalNanos;
    private final ScheduledExecutorService timer;
    private final ReentrantLock lock = new ReentrantLock();
    private CompletableFuture<Void> next = new CompletableFuture<>();
    private @Nullable ScheduledFuture<?> scheduled;
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
            if (scheduled == null) {
                long delay = Math.max(0, earliestNanos - System.nanoTime());
                scheduled = timer.schedule(this::commitForAll, delay, TimeUnit.NANOSECONDS);
            }
            return next;
        } finally {
            lock.unlock();
        }
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
        CompletableFuture<Void> waiting = begin();
        try {
            commit.run();
            waiting.complete(null);
        } catch (Throwable failure) {
            waiting.completeExceptionally(failure);
        }
    }

    private CompletableFuture<Void> begin() {
        lock.lock();
        try {
            CompletableFuture<Void> waiting = next;
            next = new CompletableFuture<>();
            scheduled = null;
            earliestNanos = System.nanoTime() + intervalNanos;
            return waiting;
        } finally {
            lock.unlock();
        }
    }
}
