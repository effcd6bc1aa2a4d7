package dev.ragstone.ingestion.intake;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs tasks of different keys at once and tasks of one key in the order they came, with a bound on all that are under
 * way. Tasks run on virtual threads; what limits the work itself is the resource it needs.
 */
final class KeyedLanes implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Void>> lastOfKey = new ConcurrentHashMap<>();
    private final int limit;
    private final Semaphore free;
    private final Duration drainTime;

    /**
     * @param limit tasks under way at the most
     * @param drainTime how long {@link #close} waits for them
     */
    KeyedLanes(int limit, Duration drainTime) {
        this.limit = limit;
        this.free = new Semaphore(limit);
        this.drainTime = drainTime;
    }

    /**
     * Takes a task. Calls must follow one another: the next comes when the future of the one before is complete.
     *
     * @return completes when the task is taken, which is when there is room for it; not when it has run
     */
    CompletableFuture<Void> take(String key, Runnable task) {
        if (free.tryAcquire()) {
            enqueue(key, task);
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.runAsync(free::acquireUninterruptibly, threads).thenRun(() -> enqueue(key, task));
    }

    /** How many tasks are under way. */
    int underWay() {
        return limit - free.availablePermits();
    }

    /** Waits for the tasks taken, for as long as the drain time; those that need longer are interrupted. */
    @Override
    public void close() {
        try {
            if (!free.tryAcquire(limit, drainTime.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        threads.shutdown();
    }

    private void enqueue(String key, Runnable task) {
        CompletableFuture<Void> done = lastOfKey.compute(key, (same, last) -> {
            CompletableFuture<Void> before = last == null ? CompletableFuture.completedFuture(null) : last;
            // A task that failed must not stop the next one of its key.
            return before.handle((ignored, failure) -> null).thenRunAsync(task, threads);
        });
        CompletableFuture<Void> unused = done.whenComplete((ignored, failure) -> {
            lastOfKey.remove(key, done);
            free.release();
        });
    }
}
