package dev.ragstone.ingestion.lanes;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs tasks of different keys at once and tasks of one key in the order they came. Tasks run on virtual threads; what
 * limits the work itself is the resource it needs.
 */
public final class KeyedLanes implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Void>> lastOfKey = new ConcurrentHashMap<>();
    private final Duration drainTime;

    /**
     * No task is taken yet.
     *
     * @param drainTime how long {@link #close} waits for the tasks under way
     */
    public KeyedLanes(Duration drainTime) {
        this.drainTime = drainTime;
    }

    /** Takes a task; it runs when those of its key that came before have ended. */
    public void run(String key, Runnable task) {
        CompletableFuture<Void> done = lastOfKey.compute(key, (same, last) -> {
            CompletableFuture<Void> before = last == null ? CompletableFuture.completedFuture(null) : last;
            // A task that failed must not stop the next one of its key.
            return before.handle((ignored, failure) -> null).thenRunAsync(task, threads);
        });
        CompletableFuture<Void> unused = done.whenComplete((ignored, failure) -> lastOfKey.remove(key, done));
    }

    /** Waits for the tasks taken, for as long as the drain time; those that need longer are interrupted. */
    @Override
    public void close() {
        CompletableFuture<Void> all = CompletableFuture.allOf(lastOfKey.values().toArray(CompletableFuture[]::new));
        try {
            // A task that failed has told of it itself.
            all.handle((ignored, failure) -> null).get(drainTime.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            threads.shutdownNow();
        }
        threads.shutdown();
    }
}
