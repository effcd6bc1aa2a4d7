package dev.ragstone.eval.label;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.eval.database.Available;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people say of an answer that was judged. Whoever labels has read it, so it is for administrators only. */
@Path("/api/v1/evaluations/{interactionId}/label")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Labels", description = "What people say, and how scores agree with it")
public class LabelResource {

    private final LabelStore store;
    private final Set<String> metrics;
    private final IdentityResolver identities;

    LabelResource(LabelStore store, Scoring scoring, IdentityResolver identities) {
        this.store = store;
        this.metrics = scoring.metrics().stream()
                .filter(metric -> metric.scale().isShare())
                .map(Metric::measured)
                .collect(toCollection(TreeSet::new));
        this.identities = identities;
    }

    /** The labels of an answer. */
    @GET
    @ForAdmins
    @Operation(summary = "The labels of an answer, for each metric the newest")
    public Labels list(@PathParam("interactionId") UUID interactionId) {
        String tenant = identities.current().tenant();
        return new Labels(Available.orProblem(() -> store.list(tenant, interactionId)));
    }

    /** Labels an answer; an older label of the same metric is replaced, whoever gave it. */
    @PUT
    @Blocking
    @ForAdmins
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what a metric should have said of this answer")
    @RequestBody(content = @Content(schema = @Schema(implementation = LabelRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The label as it is kept",
            content = @Content(schema = @Schema(implementation = Label.class)))
    @APIResponse(responseCode = "400", description = "The request breaks rules; violations names all of them")
    @APIResponse(responseCode = "404", description = "There is no evaluation of this interaction")
    public Label label(@PathParam("interactionId") UUID interactionId, @Nullable JsonNode body) {
        Identity identity = identities.current();
        Label label = LabelRequestReader.read(body, metrics, identity.subject(), Instant.now());
        if (!Available.orProblem(() -> store.keep(identity.tenant(), interactionId, label))) {
            throw notFound("There is no evaluation of interaction %s.".formatted(interactionId));
        }
        return label;
    }

    /** Takes a label back. */
    @DELETE
    @ForAdmins
    @Operation(summary = "Take back what was said of a metric")
    public void remove(
            @PathParam("interactionId") UUID interactionId,
            @Parameter(description = "The metric") @QueryParam("metric") @Nullable String metric) {
        if (metric == null) {
            throw ProblemException.invalid(List.of("metric must name what the label is of"));
        }
        String tenant = identities.current().tenant();
        if (!Available.orProblem(() -> store.remove(tenant, interactionId, metric))) {
            throw notFound("There is no label of %s for interaction %s.".formatted(metric, interactionId));
        }
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                detail,
                "Check the id; evaluations and their labels go when their time is over.");
    }
}
