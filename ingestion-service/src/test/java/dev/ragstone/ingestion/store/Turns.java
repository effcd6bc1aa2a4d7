package dev.ragstone.ingestion.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs workers that share an index so that only one of them does anything at a time, one operation of the index after the
 * other, in an order drawn from a seed. A mortal worker may die before any operation, as by kill -9; any may be left asleep
 * while the others go on to their end.
 */
final class Turns {

    private static final int DEATHS_PER_MILLE = 60;

    private final Random random;
    private final List<Worker> alive = new ArrayList<>();

    Turns(Random random) {
        this.random = random;
    }

    /** What a worker does; {@code step} is called before each of its operations. */
    interface Work {
        void run(Runnable step);
    }

    /** Adds a worker, which waits before its first operation. */
    void add(boolean mortal, Work work) {
        Worker worker = new Worker(mortal);
        Thread.ofVirtual().start(() -> worker.run(work));
        worker.awaitStop();
        if (!worker.ended) {
            alive.add(worker);
        }
    }

    /** Gives turns until all have ended; {@code afterEach} sees the index after every operation. */
    void run(Runnable afterEach) {
        while (!alive.isEmpty()) {
            // The first in the list are favoured, so that some sleep for long.
            Worker worker = alive.get(random.nextInt(random.nextInt(alive.size()) + 1));
            worker.next(worker.mortal && random.nextInt(1000) < DEATHS_PER_MILLE);
            if (worker.ended) {
                alive.remove(worker);
            }
            afterEach.run();
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    private static final class Worker {
        private final boolean mortal;
        private final Semaphore turn = new Semaphore(0);
        private final Semaphore stopped = new Semaphore(0);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private volatile boolean killed;
        private volatile boolean ended;

        Worker(boolean mortal) {
            this.mortal = mortal;
        }

        void run(Work work) {
            try {
                work.run(this::step);
            } catch (Killed e) {
                // That is what it was told.
            } catch (RuntimeException | Error e) {
                failure.set(e);
            } finally {
                ended = true;
                stopped.release();
            }
        }

        void next(boolean kill) {
            killed = kill;
            turn.release();
            awaitStop();
        }

        void awaitStop() {
            stopped.acquireUninterruptibly();
            Throwable failed = failure.get();
            if (failed != null) {
                throw new AssertionError("a worker failed", failed);
            }
        }

        private void step() {
            stopped.release();
            turn.acquireUninterruptibly();
            if (killed) {
                throw new Killed();
            }
        }
    }
}
