package dev.ragstone.tenancy;

import dev.ragstone.events.TenantEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How tenants stand, as far as it is known here. Until the topic has been read, nobody is suspended. */
@Singleton
public class TenantStates {

    private final Map<String, TenantEvent> byTenant = new ConcurrentHashMap<>();

    /** What was said of a tenant last; empty if nothing was. */
    public Optional<TenantEvent> find(String tenant) {
        return Optional.ofNullable(byTenant.get(tenant));
    }

    /** Whether a tenant's questions and writes are refused. */
    public boolean isSuspended(String tenant) {
        return find(tenant).filter(TenantEvent::suspended).isPresent();
    }

    /** Takes up what was said of a tenant; to be called in the order of the topic. */
    public synchronized void learn(TenantEvent event) {
        byTenant.put(event.tenant(), event);
        notifyAll();
    }

    /**
     * Waits until what was written is known here as well.
     *
     * @return whether it is; false if that took too long, or something newer is known already
     */
    public synchronized boolean await(TenantEvent written, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (!written.equals(byTenant.get(written.tenant()))) {
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
