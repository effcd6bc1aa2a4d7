package dev.ragstone.models.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a model inside this process: one piece of work on each, calls one after the other as they came. Pieces that
 * nobody waits for any more are not begun; those under way then are finished.
 */
public final class ModelThreads implements AutoCloseable {

    private final ExecutorService threads;

    /**
     * Starts threads when they are needed.
     *
     * @param name what they are called
     * @param concurrency how many there are, at least 1; best the number of cores to be used
     */
    public ModelThreads(String name, int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, but is " + concurrency);
        }
        this.threads = Executors.newFixedThreadPool(
                concurrency, Thread.ofPlatform().daemon().name(name + '-', 0).factory());
    }

    /**
     * What all pieces give, in their order.
     *
     * @throws InterruptedException if the caller is interrupted, before or meanwhile
     * @throws ExecutionException if one of them fails
     * @throws java.util.concurrent.RejectedExecutionException if the threads have ended
     */
    public <T> List<T> run(List<Callable<T>> pieces) throws InterruptedException, ExecutionException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        List<T> results = new ArrayList<>();
        for (Future<T> done : threads.invokeAll(pieces)) {
            results.add(done.get());
        }
        return List.copyOf(results);
    }

    /** Waits for what is under way. An interrupted closer must not drop pieces that others wait for. */
    @Override
    public void close() {
        threads.shutdown();
        boolean isInterrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
