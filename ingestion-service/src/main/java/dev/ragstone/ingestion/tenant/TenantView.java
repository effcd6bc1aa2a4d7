package dev.ragstone.ingestion.tenant;

import dev.ragstone.core.index.DocumentState;
import dev.ragstone.events.TenantEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant stands.
 *
 * @param tenant the tenant
 * @param suspended whether its questions and writes are refused
 * @param reason why, in the administrator's words, if they said so
 * @param by who suspended, resumed or erased it last; null if nobody has
 * @param at when
 * @param erasedBefore what was kept before this time is erased, or about to be; null if nothing is
 * @param documents its documents by state
 */
@Schema(description = "How a tenant stands, and how many documents it has in each state.")
record TenantView(
        String tenant,
        boolean suspended,
        @Nullable String reason,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable Instant erasedBefore,
        Map<DocumentState, Long> documents) {

    TenantView {
        documents = Map.copyOf(documents);
    }

    static TenantView of(String tenant, Optional<TenantEvent> state, Map<DocumentState, Long> documents) {
        return state.map(known -> new TenantView(
                        tenant,
                        known.suspended(),
                        known.reason(),
                        known.by(),
                        known.at(),
                        known.erasedBefore(),
                        documents))
                .orElseGet(() -> new TenantView(tenant, false, null, null, null, null, documents));
    }
}
