package dev.ragstone.ingestion.deadletter;

import java.util.concurrent.TimeUnit;

/** Lets so many through in a second, evenly. */
final class Pacer {

    private final long interval;
    private long free = System.nanoTime();

    Pacer(double perSecond) {
        this.interval = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    /** Waits for the next turn. */
    void await() {
        long wait = free - System.nanoTime();
        if (wait > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped during a replay", e);
            }
        }
        free = Math.max(free, System.nanoTime() - interval) + interval;
    }
}
