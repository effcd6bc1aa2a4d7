package dev.ragstone.ingestion.embed;

import dev.ragstone.ingestion.flow.Turn;
import dev.ragstone.ingestion.lanes.FairTurns;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The threads that embedding models run on, lent in turns, whichever model it is: there are only so many processors. They
 * are platform threads, because native code holds the carrier of a virtual thread and would starve all the other stages.
 */
public final class ModelThreads implements AutoCloseable {

    private final FairTurns turns;
    private final ExecutorService threads;

    /** Lends so many threads. */
    public ModelThreads(int threads) {
        this.turns = new FairTurns(threads);
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("embed-", 0).daemon().factory());
    }

    /**
     * The result of work on one of the threads, when it is its turn.
     *
     * @throws IllegalStateException if the caller is interrupted, or the work fails with a checked exception
     */
    <T> T run(Turn turn, Callable<T> work) {
        return turns.inTurn(turn, () -> onThread(work));
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private <T> T onThread(Callable<T> work) {
        Future<T> result = threads.submit(work);
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while chunks were embedded", e);
        }
    }
}
