package dev.ragstone.ingestion.tenant;

import dev.ragstone.audit.Audited;
import dev.ragstone.events.TenantEvent;
import dev.ragstone.ingestion.flow.Generations;
import dev.ragstone.ingestion.flow.TenantAdmins;
import dev.ragstone.ingestion.flow.TenantLog;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.tenancy.TenantStates;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Suspends tenants, resumes them, and hands out what was published for them. */
@Path("/api/v1/tenants/{tenant}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@ForAdmins
public class TenantResource {

    /** Lines of JSON, each a value of its own. */
    static final String JSON_LINES = "application/x-ndjson";

    private final TenantAdmins admins;
    private final TenantStates states;
    private final TenantLog log;
    private final TenantExport export;
    private final Generations generations;

    TenantResource(
            TenantAdmins admins, TenantStates states, TenantLog log, TenantExport export, Generations generations) {
        this.admins = admins;
        this.states = states;
        this.log = log;
        this.export = export;
        this.generations = generations;
    }

    @GET
    @Operation(summary = "How a tenant stands", description = "Whether it is suspended, and its documents by state.")
    public TenantView view(String tenant) {
        admins.require(tenant);
        return TenantView.of(
                tenant,
                states.find(tenant),
                generations.serving().index().registry().countByState(tenant));
    }

    @PUT
    @Path("/suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Suspend a tenant",
            description =
                    "Its questions and writes are refused by all services from a moment later on; nothing is removed.")
    public TenantView suspend(String tenant, @Valid @Nullable SuspensionRequest request) {
        if (request == null) {
            throw ProblemException.invalid(List.of("the body must be a JSON object, with or without a reason"));
        }
        return write(tenant, true, request.reason());
    }

    @DELETE
    @Path("/suspension")
    @Operation(summary = "Resume a tenant", description = "It is served again, as if it had not been suspended.")
    public TenantView resume(String tenant) {
        return write(tenant, false, null);
    }

    @GET
    @Path("/export")
    @Produces(JSON_LINES)
    @Audited
    @Operation(
            summary = "What was published for a tenant",
            description = "One accepted event a line, as it came; the last line says how many there were.")
    @APIResponse(
            responseCode = "200",
            description = "Lines of JSON",
            content = @Content(mediaType = JSON_LINES, schema = @Schema(implementation = String.class)))
    public StreamingOutput export(String tenant) {
        admins.require(tenant);
        return export.of(tenant);
    }

    private TenantView write(String tenant, boolean suspended, @Nullable String reason) {
        Identity caller = admins.requireOperator(tenant);
        Instant erasedBefore =
                states.find(tenant).map(TenantEvent::erasedBefore).orElse(null);
        log.write(new TenantEvent(
                tenant,
                suspended,
                reason,
                caller.subject(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                erasedBefore));
        return view(tenant);
    }
}
