package dev.ragstone.events;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.DocumentStatus;
import dev.ragstone.core.index.LiveRevision;
import dev.ragstone.core.index.Outcome;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a document stands after its last event: the record of {@link Topics#DOCUMENTS_STATUS} and the answer of the
 * status API.
 *
 * @param tenant the document's tenant
 * @param id its id within the tenant
 * @param state where the document stands
 * @param version version of the last event; null for a tombstone, which has none
 * @param indexedVersion the version that serves; null if none does
 * @param outcome how the last event ended; null while it is being worked on
 * @param stage the stage that failed; null if none did
 * @param reason why it failed, with the next move; null if nothing did
 * @param chunks how many chunks serve
 * @param attempt how often the last event was tried, from 1
 * @param at when this was written
 * @param traceId trace of the last event; null if it was not traced
 */
public record StatusEvent(
        String tenant,
        String id,
        DocumentState state,
        @Nullable Long version,
        @Nullable Long indexedVersion,
        @Nullable Outcome outcome,
        @Nullable String stage,
        @Nullable String reason,
        int chunks,
        int attempt,
        Instant at,
        @Nullable String traceId) {

    /**
     * @throws NullPointerException if a required member is missing
     */
    public StatusEvent {
        Objects.requireNonNull(tenant, "tenant is missing");
        Objects.requireNonNull(id, "id is missing");
        Objects.requireNonNull(state, "state is missing");
        Objects.requireNonNull(at, "at is missing");
    }

    /** The status a registry entry holds. */
    public static StatusEvent of(DocumentEntry entry) {
        DocumentStatus status = entry.status();
        LiveRevision live = entry.live();
        return new StatusEvent(
                entry.id().tenant(),
                entry.id().value(),
                status.state(),
                number(status.version()),
                live == null ? null : number(live.revision().version()),
                status.outcome(),
                status.stage(),
                status.reason(),
                live == null ? 0 : live.chunks(),
                status.attempt(),
                status.at(),
                status.traceId());
    }

    /** The Kafka key: {@code tenant/documentId}. */
    public String key() {
        return new DocumentId(tenant, id).key();
    }

    private static @Nullable Long number(@Nullable Version version) {
        return version == null ? null : version.number();
    }
}
