package dev.ragstone.eval.experiment.synthesis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.eval.database.Available;
import dev.ragstone.eval.experiment.dataset.DataSetStore;
import dev.ragstone.eval.experiment.dataset.DocumentsOrder;
import dev.ragstone.eval.experiment.dataset.DocumentsReader;
import dev.ragstone.eval.experiment.dataset.DocumentsRequest;
import dev.ragstone.eval.experiment.dataset.Names;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Data sets that a language model writes, for the caller's tenant. */
@Path("/api/v1/datasets/{name}/versions/{version}/synthesis")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Data sets")
public class SynthesisResource {

    private final SynthesisStore store;
    private final DataSetStore dataSets;
    private final Author author;
    private final IdentityResolver identities;

    SynthesisResource(SynthesisStore store, DataSetStore dataSets, Author author, IdentityResolver identities) {
        this.store = store;
        this.dataSets = dataSets;
        this.author = author;
        this.identities = identities;
    }

    /** Orders one. */
    @POST
    @ForAdmins
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have a language model write a data set from documents",
            description =
                    "The models are those of the judge, and so is their budget; where it is spent, the work waits for the next day."
                            + " Each question is checked: the sentence that answers it has to stand in its document.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DocumentsRequest.class)))
    @APIResponse(responseCode = "202", description = "It is ordered; Location tells how far it is")
    @APIResponse(responseCode = "400", description = "The request breaks rules; violations names them")
    @APIResponse(responseCode = "409", description = "The version exists, is ordered otherwise, or there is no model")
    public Response order(
            @PathParam("name") String name, @PathParam("version") String version, @Nullable JsonNode body) {
        DocumentsOrder order = DocumentsReader.read(body);
        if (!Names.isName(name) || !Names.isName(version)) {
            throw ProblemException.invalid(List.of("the name and the version of a data set " + Names.RULE));
        }
        if (!author.isThere()) {
            throw conflict("There is no language model to write questions.", "Set ragstone.evaluation.judge.routes.");
        }
        SynthesisKey key = key(name, version);
        boolean isOrdered = Available.orProblem(() -> isFree(key) && store.order(key, order));
        if (!isOrdered) {
            throw conflict(
                    "Data set %s has a version %s, or it is being written from another order.".formatted(name, version),
                    "A version never changes: order another one.");
        }
        return Response.accepted(Available.orProblem(() -> find(key)))
                .location(URI.create("/api/v1/datasets/%s/versions/%s/synthesis".formatted(name, version)))
                .build();
    }

    /** How far one is. */
    @GET
    @ForReaders
    @ForAdmins
    @Operation(summary = "How far the writing of a data set is, and why questions were rejected")
    public SynthesisView find(@PathParam("name") String name, @PathParam("version") String version) {
        return Available.orProblem(() -> find(key(name, version)));
    }

    /** Ends one. */
    @DELETE
    @ForAdmins
    @Operation(summary = "End the writing of a data set; there will be none")
    @APIResponse(responseCode = "204", description = "It has ended")
    @APIResponse(responseCode = "409", description = "It had ended before")
    public void cancel(@PathParam("name") String name, @PathParam("version") String version) {
        SynthesisKey key = key(name, version);
        Available.orProblem(() -> find(key));
        if (!Available.orProblem(() -> store.end(key, SynthesisState.CANCELLED, null, null))) {
            throw conflict("It has ended.", "GET the same address to see how.");
        }
    }

    /** A version that an order has led to is that order's. */
    private boolean isFree(SynthesisKey key) {
        return store.find(key).isPresent()
                || dataSets.find(key.tenant(), key.name(), key.version()).isEmpty();
    }

    private SynthesisView find(SynthesisKey key) {
        return store.find(key)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "Nobody has ordered that data set %s of version %s be written."
                                .formatted(key.name(), key.version()),
                        "POST to the same address orders it."));
    }

    private SynthesisKey key(String name, String version) {
        return new SynthesisKey(identities.current().tenant(), name, version);
    }

    private static ProblemException conflict(String detail, String action) {
        return new ProblemException(ProblemType.CONFLICT, detail, action);
    }
}
