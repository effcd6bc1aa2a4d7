package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Builds the index anew beside the one that serves, swaps, and goes back. */
@Path("/api/v1/reindex")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@ForAdmins
public class ReindexResource {

    private final Reindexer reindexer;
    private final IdentityResolver identities;

    ReindexResource(Reindexer reindexer, IdentityResolver identities) {
        this.reindexer = reindexer;
        this.identities = identities;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Build a new generation",
            description =
                    "Builds the index anew from the accepted events, with another model if one is named, while the old one serves.")
    @APIResponse(
            responseCode = "202",
            description = "It is being built",
            content = @Content(schema = @Schema(implementation = GenerationView.class)))
    public Response start(@Valid @Nullable ReindexRequest request) {
        ReindexRequest asked = request == null ? new ReindexRequest(null, null, null) : request;
        return accepted(reindexer.start(identities.current().tenant(), asked));
    }

    @GET
    @Operation(summary = "All generations", description = "Their roles, progress, and how they compare.")
    public ReindexOverview overview() {
        return reindexer.overview();
    }

    @POST
    @Path("/{generation}/serve")
    @Operation(
            summary = "Let a generation serve",
            description = "The swap by hand, or the way back: it serves as soon as it has caught up.")
    @APIResponse(
            responseCode = "202",
            description = "It is about to serve",
            content = @Content(schema = @Schema(implementation = GenerationView.class)))
    public Response serve(String generation) {
        return accepted(reindexer.serve(identities.current().tenant(), name(generation)));
    }

    @DELETE
    @Path("/{generation}")
    @Operation(summary = "Remove a generation", description = "For good; the serving one cannot be removed.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response drop(String generation) {
        reindexer.drop(name(generation));
        return Response.noContent().build();
    }

    private static Response accepted(GenerationView view) {
        return Response.accepted(view).location(URI.create("/api/v1/reindex")).build();
    }

    private static GenerationName name(String text) {
        try {
            return GenerationName.parse(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(String.valueOf(e.getMessage())));
        }
    }
}
