package dev.ragstone.eval.experiment.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.eval.database.Available;
import dev.ragstone.events.EventJson;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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

/**
 * Data sets of the caller's tenant. Their cases are for administrators only: they may be questions that somebody asked, with answers
 * from documents that not everyone may read.
 */
@Path("/api/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Data sets", description = "Versioned questions with what their answers should be")
public class DataSetResource {

    private static final String JSON_LINES = "application/jsonl";
    private static final String NEWLINE_DELIMITED = "application/x-ndjson";

    private final DataSetStore store;
    private final TrafficQuestions traffic;
    private final IdentityResolver identities;

    DataSetResource(DataSetStore store, TrafficQuestions traffic, IdentityResolver identities) {
        this.store = store;
        this.traffic = traffic;
        this.identities = identities;
    }

    /** The data sets there are. */
    @GET
    @ForReaders
    @ForAdmins
    @Operation(summary = "Data sets and their versions, without the cases")
    public DataSetList list() {
        return new DataSetList(Available.orProblem(() -> store.list(tenant())));
    }

    /** One version. */
    @GET
    @Path("/{name}/versions/{version}")
    @ForAdmins
    @Operation(summary = "A version of a data set, with its cases")
    public DataSet find(@PathParam("name") String name, @PathParam("version") String version) {
        return Available.orProblem(() -> store.find(tenant(), name, version))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no data set %s of version %s.".formatted(name, version),
                        "GET /api/v1/datasets lists those there are."));
    }

    /** Keeps one. */
    @PUT
    @Path("/{name}/versions/{version}")
    @ForAdmins
    @Consumes({MediaType.APPLICATION_JSON, JSON_LINES, NEWLINE_DELIMITED})
    @Operation(
            summary = "Keep a version of a data set: JSON with the member cases, or a line of JSON for each case",
            description =
                    "A case has id and question, and may have reference, answerable, filters, conversation and tags. A"
                            + " version never changes: to put the same again does nothing, and other cases are refused.")
    @APIResponse(responseCode = "201", description = "It is kept")
    @APIResponse(responseCode = "200", description = "It was kept before")
    @APIResponse(responseCode = "400", description = "Cases break rules; violations names the first 20")
    @APIResponse(responseCode = "409", description = "The version has other cases")
    public Response put(
            @PathParam("name") String name,
            @PathParam("version") String version,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            @Nullable String body) {
        return keep(read(name, version, type, body == null ? "" : body));
    }

    /** Makes one from documents. */
    @POST
    @Path("/{name}/versions/{version}/from-documents")
    @ForAdmins
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a data set from documents, without a language model",
            description =
                    "Each question is a sentence of a document of which a word is missing, and the whole sentence is what the"
                            + " answer should say.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DocumentsRequest.class)))
    @APIResponse(responseCode = "201", description = "It is kept")
    @APIResponse(responseCode = "200", description = "It was kept before")
    @APIResponse(
            responseCode = "400",
            description = "The request breaks rules, or the documents have no usable sentence")
    @APIResponse(responseCode = "409", description = "The version has other cases")
    public Response fromDocuments(
            @PathParam("name") String name, @PathParam("version") String version, @Nullable JsonNode body) {
        DocumentsOrder order = DocumentsReader.read(body);
        return keep(DataSetReader.checked(new DataSet(name, version, Cloze.of(order.texts(), order.most()))));
    }

    /** Makes one from live traffic. */
    @POST
    @Path("/{name}/versions/{version}/from-evaluations")
    @ForAdmins
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a data set from questions that were asked",
            description =
                    "Personal data are masked where they have a form: names of persons are not found. What readers liked is"
                            + " what an answer should say; of the others nobody knows.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TrafficRequest.class)))
    @APIResponse(responseCode = "201", description = "It is kept")
    @APIResponse(responseCode = "200", description = "It was kept before")
    @APIResponse(responseCode = "400", description = "The request breaks rules, or no question fits it")
    @APIResponse(responseCode = "409", description = "The version has other cases")
    public Response fromEvaluations(
            @PathParam("name") String name, @PathParam("version") String version, @Nullable JsonNode body) {
        TrafficOrder order = TrafficRequestReader.read(body);
        return keep(DataSetReader.checked(
                new DataSet(name, version, Available.orProblem(() -> traffic.cases(tenant(), order)))));
    }

    private static DataSet read(String name, String version, @Nullable MediaType type, String body) {
        if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return DataSetReader.ofLines(name, version, body);
        }
        try {
            return DataSetReader.ofArray(
                    name, version, EventJson.mapper().readTree(body).path("cases"));
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid(List.of("the body is not JSON: " + e.getOriginalMessage()));
        }
    }

    private Response keep(DataSet dataSet) {
        DataSetReference kept = new DataSetReference(
                dataSet.name(), dataSet.version(), dataSet.cases().size());
        URI location = URI.create("/api/v1/datasets/%s/versions/%s".formatted(dataSet.name(), dataSet.version()));
        return switch (Available.orProblem(() -> store.keep(tenant(), dataSet))) {
            case NEW -> Response.created(location).entity(kept).build();
            case SAME -> Response.ok(kept).build();
            case OTHER -> throw DataSetStore.conflict(dataSet);
        };
    }

    private String tenant() {
        return identities.current().tenant();
    }
}
