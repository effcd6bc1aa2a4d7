package dev.ragstone.ingestion.deletion;

import dev.ragstone.events.TenantEvent;
import dev.ragstone.ingestion.flow.TenantAdmins;
import dev.ragstone.ingestion.flow.TenantLog;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import dev.ragstone.tenancy.TenantStates;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.TimeoutException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Erases tenants, and tells what is left of them. */
@Path("/api/v1/tenants/{tenant}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@ForAdmins
public class TenantErasureResource {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final TenantAdmins admins;
    private final TenantStates states;
    private final TenantLog log;
    private final TenantErasure erasure;
    private final ErasureReceipts receipts;

    TenantErasureResource(
            TenantAdmins admins, TenantStates states, TenantLog log, TenantErasure erasure, ErasureReceipts receipts) {
        this.admins = admins;
        this.states = states;
        this.log = log;
        this.erasure = erasure;
        this.receipts = receipts;
    }

    @DELETE
    @Operation(
            summary = "Erase a tenant",
            description = "Deletes all its documents and what the services keep of it. It must be suspended.")
    @APIResponse(
            responseCode = "202",
            description = "All services have been told, and every document has a tombstone",
            content = @Content(schema = @Schema(implementation = ErasureReceipt.class)))
    public Response erase(String tenant) {
        Identity caller = admins.require(tenant);
        TenantEvent suspended = states.find(tenant)
                .filter(TenantEvent::suspended)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.CONFLICT,
                        "The tenant '%s' is not suspended: what is written meanwhile would stay.".formatted(tenant),
                        "PUT /api/v1/tenants/%s/suspension first.".formatted(tenant)));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        TenantEvent ordered = new TenantEvent(tenant, true, suspended.reason(), caller.subject(), now, now);
        log.write(ordered);
        try {
            erasure.publish(tenant);
        } catch (KafkaException | TimeoutException e) {
            throw ProblemException.unavailable(
                    ProblemType.UNAVAILABLE, "Not all tombstones are published: Kafka refuses.", RETRY_AFTER, e);
        }
        return Response.accepted(receipts.of(ordered).orElseThrow())
                .location(URI.create("/api/v1/tenants/%s/erasure".formatted(tenant)))
                .build();
    }

    @GET
    @Path("/erasure")
    @Operation(
            summary = "Receipt of an erasure",
            description = "How many documents are left, every place that held something, by when it is purged.")
    public ErasureReceipt receipt(String tenant) {
        admins.require(tenant);
        return states.find(tenant)
                .flatMap(receipts::of)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "Nobody has erased the tenant '%s'.".formatted(tenant),
                        "DELETE /api/v1/tenants/%s does.".formatted(tenant)));
    }
}
