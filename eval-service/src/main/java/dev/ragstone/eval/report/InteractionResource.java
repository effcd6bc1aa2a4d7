package dev.ragstone.eval.report;

import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was judged. It quotes documents that not everyone in the tenant may read, so it is for administrators only. */
@Path("/api/v1/evaluations/{interactionId}/interaction")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class InteractionResource {

    private final InteractionQueries queries;
    private final IdentityResolver identities;

    InteractionResource(InteractionQueries queries, IdentityResolver identities) {
        this.queries = queries;
        this.identities = identities;
    }

    /** One interaction. */
    @GET
    @ForAdmins
    @Operation(
            summary =
                    "What was asked and answered: question, answer, passages, citations, and what the reader said of it")
    public InteractionView find(@PathParam("interactionId") UUID interactionId) {
        String tenant = identities.current().tenant();
        return Parameters.reading(() -> queries.find(tenant, interactionId))
                .orElseThrow(
                        () -> new ProblemException(
                                ProblemType.NOT_FOUND,
                                "Interaction %s is not kept, or not any longer.".formatted(interactionId),
                                "Check the id; ragstone.evaluation.retention says for how long interactions are kept that were judged, and ragstone.evaluation.unsampled-retention those that were not."));
    }
}
