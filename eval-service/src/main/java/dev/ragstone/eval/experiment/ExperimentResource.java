package dev.ragstone.eval.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.eval.config.ExperimentConfig;
import dev.ragstone.eval.database.Available;
import dev.ragstone.eval.experiment.ExperimentRequestReader.Defaults;
import dev.ragstone.eval.experiment.run.AnswerJudge;
import dev.ragstone.eval.experiment.run.Experiment;
import dev.ragstone.eval.experiment.run.ExperimentStore;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Experiments of the caller's tenant. */
@Path("/api/v1/experiments")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Experiments", description = "Data sets that are asked, scored, and compared with an earlier time")
public class ExperimentResource {

    private static final int MOST_LISTED = 200;

    private final Experiments experiments;
    private final ExperimentStore store;
    private final IdentityResolver identities;
    private final Defaults defaults;

    ExperimentResource(
            Experiments experiments,
            ExperimentStore store,
            AnswerJudge judge,
            IdentityResolver identities,
            ExperimentConfig config) {
        this.experiments = experiments;
        this.store = store;
        this.identities = identities;
        this.defaults = new Defaults(judge.metrics(), judge.usual(), config.concurrency(), config.maxConcurrency());
    }

    /** Orders an experiment. */
    @POST
    @ForAdmins
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask the questions of a data set, score the answers, and compare with an earlier experiment")
    @RequestBody(content = @Content(schema = @Schema(implementation = ExperimentRequest.class)))
    @APIResponse(
            responseCode = "202",
            description = "It will be carried out; Location is where it can be followed",
            content = @Content(schema = @Schema(implementation = ExperimentView.class)))
    @APIResponse(responseCode = "400", description = "The request breaks rules; violations names them")
    @APIResponse(responseCode = "409", description = "The data set is kept already, with other cases")
    public Response order(@Nullable JsonNode body) {
        ExperimentOrder order = ExperimentRequestReader.read(body, defaults);
        Experiment experiment = Available.orProblem(() -> experiments.order(tenant(), order));
        return Response.accepted(ExperimentView.of(experiment, true))
                .location(URI.create("/api/v1/experiments/" + experiment.id()))
                .build();
    }

    /** The newest experiments. */
    @GET
    @ForReaders
    @ForAdmins
    @Operation(summary = "Experiments, the newest first")
    public ExperimentList list(
            @Parameter(description = "Those of this name only") @QueryParam("name") @Nullable String name,
            @Parameter(description = "How many, 1 to 200") @QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw ProblemException.invalid(List.of("limit must be 1 to %d, but is %d".formatted(MOST_LISTED, limit)));
        }
        return new ExperimentList(Available.orProblem(() -> store.list(tenant(), name, limit)).stream()
                .map(experiment -> ExperimentView.of(experiment, false))
                .toList());
    }

    /** One experiment. */
    @GET
    @Path("/{id}")
    @ForReaders
    @ForAdmins
    @Operation(summary = "An experiment: how far it has come, and in the end what it found")
    public ExperimentView find(@PathParam("id") UUID id) {
        return ExperimentView.of(Available.orProblem(() -> experiments.find(tenant(), id)), true);
    }

    /** Ends one. */
    @DELETE
    @Path("/{id}")
    @ForAdmins
    @Operation(summary = "End an experiment that has not ended")
    @APIResponse(responseCode = "204", description = "It has ended; what was asked for it is kept")
    @APIResponse(responseCode = "409", description = "It had ended before")
    public void cancel(@PathParam("id") UUID id) {
        Experiment experiment = Available.orProblem(() -> experiments.find(tenant(), id));
        if (!Available.orProblem(() -> store.cancel(tenant(), id))) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Experiment %s has ended already.".formatted(experiment.id()),
                    "Nothing is left to be ended.");
        }
    }

    private String tenant() {
        return identities.current().tenant();
    }
}
