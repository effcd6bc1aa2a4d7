package dev.ragstone.events;

import dev.ragstone.core.document.DocumentId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant stands: the record of {@link Topics#TENANTS}, keyed by tenant. A tenant without a record is served.
 *
 * @param tenant the tenant
 * @param suspended whether its questions and writes are refused
 * @param reason why, in the administrator's words, if they said so
 * @param by who said so last
 * @param at when
 * @param erasedBefore what was kept of the tenant before this time is to be removed, everywhere; null: nothing is
 */
public record TenantEvent(
        String tenant,
        boolean suspended,
        @Nullable String reason,
        String by,
        Instant at,
        @Nullable Instant erasedBefore) {

    /**
     * @throws NullPointerException if a required member is missing
     * @throws IllegalArgumentException if the tenant is none
     */
    public TenantEvent {
        Objects.requireNonNull(tenant, "tenant is missing");
        Objects.requireNonNull(by, "by is missing");
        Objects.requireNonNull(at, "at is missing");
        DocumentId.requireTenant(tenant);
    }
}
