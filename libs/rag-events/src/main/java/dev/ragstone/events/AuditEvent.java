package dev.ragstone.events;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something an administrator did, or tried: the record of {@link Topics#AUDIT}, keyed by tenant.
 *
 * @param id names the record
 * @param at when it ended
 * @param service the service that did it
 * @param who the caller, as the identity names them; the service itself where it acts on an earlier order
 * @param whoseTenant the caller's tenant
 * @param tenant the tenant it concerns
 * @param action what was asked for: method and path pattern of the request, or a name with a dot
 * @param subject what it was asked for: the path of the request, or what the action was done to
 * @param outcome how it ended
 * @param traceId its trace; null if it was not traced
 */
public record AuditEvent(
        UUID id,
        Instant at,
        String service,
        String who,
        String whoseTenant,
        String tenant,
        String action,
        String subject,
        Outcome outcome,
        @Nullable String traceId) {

    /** How an action ended. */
    public enum Outcome {
        /** As it was asked for. */
        DONE,
        /** The caller may not, or the request was not right. */
        REFUSED,
        /** It could not be done. */
        FAILED
    }

    /**
     * @throws NullPointerException if a required member is missing
     */
    public AuditEvent {
        Objects.requireNonNull(id, "id is missing");
        Objects.requireNonNull(at, "at is missing");
        Objects.requireNonNull(service, "service is missing");
        Objects.requireNonNull(who, "who is missing");
        Objects.requireNonNull(whoseTenant, "whoseTenant is missing");
        Objects.requireNonNull(tenant, "tenant is missing");
        Objects.requireNonNull(action, "action is missing");
        Objects.requireNonNull(subject, "subject is missing");
        Objects.requireNonNull(outcome, "outcome is missing");
    }
}
