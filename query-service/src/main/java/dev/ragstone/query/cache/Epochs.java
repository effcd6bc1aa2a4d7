package dev.ragstone.query.cache;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A number for each tenant that rises with everything that happens to one of its documents. Two equal numbers, the later of
 * which was read after a change was told here, say that it was not a change of this tenant's.
 */
final class Epochs {

    private final AtomicLong everybody = new AtomicLong();
    private final Map<String, AtomicLong> tenants = new ConcurrentHashMap<>();

    /** The sum of two numbers that only rise: read in the middle of a change, it is none that was there before. */
    long of(String tenant) {
        AtomicLong own = tenants.get(tenant);
        return everybody.get() + (own == null ? 0 : own.get());
    }

    void raise(String tenant) {
        tenants.computeIfAbsent(tenant, absent -> new AtomicLong()).incrementAndGet();
    }

    /** Something may have happened to any document. */
    void raiseAll() {
        everybody.incrementAndGet();
    }
}
