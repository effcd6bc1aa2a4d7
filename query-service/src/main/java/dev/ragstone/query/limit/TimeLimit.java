package dev.ragstone.query.limit;

import dev.ragstone.service.telemetry.Tracing;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Runs calls that may hang, each on a virtual thread that is interrupted when its time is up. The thread does not keep what
 * a call gave: OpenTelemetry keeps the threads that spans ended on until the spans are exported, some seconds later, and a
 * future would keep the passages of every question with them.
 */
public final class TimeLimit implements AutoCloseable {

    private final ExecutorService threads;

    /** Calls continue the trace they are made in. */
    public TimeLimit(Tracing tracing) {
        this.threads = tracing.newVirtualThreadExecutor();
    }

    /**
     * The result of the call; what the call throws is thrown.
     *
     * @throws TimeoutException if it took longer
     */
    public <T> T call(Duration limit, Supplier<T> work) throws TimeoutException {
        AtomicReference<T> result = new AtomicReference<>();
        Future<?> done = threads.submit(() -> result.set(work.get()));
        try {
            done.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return result.getAndSet(null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a stage", e);
        } finally {
            done.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
