package dev.ragstone.index.qdrant;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Has a channel look again soon whether its server is back. Left alone it waits longer after every failed attempt, up to
 * two minutes, so that an outage of three minutes would last five.
 */
final class Reconnection {

    private static final long BETWEEN_ATTEMPTS_NANOS = Duration.ofSeconds(1).toNanos();

    private final ManagedChannel channel;
    private final LongSupplier nanoClock;
    private final AtomicLong lastAttempt;

    Reconnection(ManagedChannel channel, LongSupplier nanoClock) {
        this.channel = channel;
        this.nanoClock = nanoClock;
        this.lastAttempt = new AtomicLong(nanoClock.getAsLong());
    }

    /** Ends the wait for the next attempt, unless one was made just now; somebody wants to make a call. */
    void hasten() {
        if (channel.getState(false) != ConnectivityState.TRANSIENT_FAILURE) {
            return;
        }
        long now = nanoClock.getAsLong();
        long last = lastAttempt.get();
        if (now - last >= BETWEEN_ATTEMPTS_NANOS && lastAttempt.compareAndSet(last, now)) {
            channel.resetConnectBackoff();
        }
    }
}
