package dev.ragstone.tenancy;

import dev.ragstone.events.TenantEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Removes what this service keeps of erased tenants. Every order is carried out once in the life of a process, which costs
 * little, as little is left to remove; one whose store is away is tried again. For one thread.
 */
final class TenantErasures {

    private static final Logger LOG = Logger.getLogger(TenantErasures.class);

    /** Is told of what was there and is not any more. */
    interface Witness {
        void erased(String tenant, String data, long count);
    }

    private record Order(TenantData data, String tenant, Instant before) {}

    private final Iterable<? extends TenantData> kept;
    private final Witness witness;
    private final long pauseNanos;
    private final LongSupplier nanoTime;
    private final List<Order> orders = new ArrayList<>();
    private long nextTry;

    /**
     * @param kept what the service keeps
     * @param pause how long a store that is away is left alone
     * @param nanoTime a clock as {@link System#nanoTime}
     */
    TenantErasures(Iterable<? extends TenantData> kept, Witness witness, Duration pause, LongSupplier nanoTime) {
        this.kept = kept;
        this.witness = witness;
        this.pauseNanos = pause.toNanos();
        this.nanoTime = nanoTime;
        this.nextTry = nanoTime.getAsLong();
    }

    /** Takes up what an event orders, if it orders something. */
    void order(TenantEvent event) {
        Instant before = event.erasedBefore();
        if (before != null) {
            kept.forEach(data -> orders.add(new Order(data, event.tenant(), before)));
        }
    }

    /** Carries out what can be. */
    void carryOut() {
        if (orders.isEmpty() || nanoTime.getAsLong() - nextTry < 0) {
            return;
        }
        for (Iterator<Order> left = orders.iterator(); left.hasNext(); ) {
            if (isCarriedOut(left.next())) {
                left.remove();
            } else {
                nextTry = nanoTime.getAsLong() + pauseNanos;
            }
        }
    }

    private boolean isCarriedOut(Order order) {
        try {
            long count = order.data().erase(order.tenant(), order.before());
            if (count > 0) {
                witness.erased(order.tenant(), order.data().name(), count);
            }
            return true;
        } catch (RuntimeException e) {
            // Whatever a store fails with, the order stands.
            LOG.warnf(
                    "The %s of tenant %s are not erased yet: %s",
                    order.data().name(), order.tenant(), Objects.requireNonNullElse(e.getMessage(), e.toString()));
            return false;
        }
    }
}
