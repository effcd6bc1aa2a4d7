package dev.ragstone.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Sends requests when they are due, whether earlier ones have been answered or not. Whoever waits for an answer before the
 * next request sends fewer while the service is slow, and leaves out of the figures what those would have waited
 * (coordinated omission: Tene, "How NOT to Measure Latency", 2013).
 */
final class OpenLoop {

    private static final long LONGEST_SLEEP_NANOS = 100_000_000;

    private final Target target;
    private final BooleanSupplier stopped;

    /** A loop that sends nothing more once {@code stopped} says so. */
    OpenLoop(Target target, BooleanSupplier stopped) {
        this.target = target;
        this.stopped = stopped;
    }

    /** Sends what is due within so long, and waits until all of it has ended. */
    List<Exchange> run(Arrivals arrivals, Duration duration) {
        List<CompletableFuture<Exchange>> underWay = new ArrayList<>();
        long start = System.nanoTime();
        long end = duration.toNanos();
        for (long due = arrivals.next(); due < end && awaitDue(start + due); due = arrivals.next()) {
            underWay.add(send(underWay.size(), start + due));
        }
        return underWay.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Exchange> send(int number, long due) {
        long sent = System.nanoTime();
        return target.send(number).thenApply(reply -> {
            long ended = System.nanoTime();
            return new Exchange(due, sent, ended, reply.get());
        });
    }

    /** Sleeps until then; false if the loop was stopped before. */
    private boolean awaitDue(long due) {
        long left = due - System.nanoTime();
        while (left > 0 && !stopped.getAsBoolean()) {
            LockSupport.parkNanos(Math.min(left, LONGEST_SLEEP_NANOS));
            left = due - System.nanoTime();
        }
        return !stopped.getAsBoolean();
    }
}
