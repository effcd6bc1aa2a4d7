package dev.ragstone.tenancy;

import dev.ragstone.audit.AuditLog;
import dev.ragstone.events.AuditEvent.Outcome;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Follows the tenants from the start of a service on. */
@Singleton
class TenancyBeans {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private static final String ERASE = "tenant.erase";

    @Produces
    @Singleton
    @Startup
    TenantFollower follower(
            TenantConsumers consumers, TenantStates states, @All List<TenantData> kept, AuditLog audit) {
        TenantErasures erasures = new TenantErasures(
                kept,
                (tenant, data, count) -> audit.recordOwn(tenant, ERASE, "%s: %d".formatted(data, count), Outcome.DONE),
                BETWEEN_TRIES,
                System::nanoTime);
        return new TenantFollower(consumers::open, states, erasures, BETWEEN_TRIES);
    }

    void close(@Disposes TenantFollower follower) {
        follower.close();
    }
}
