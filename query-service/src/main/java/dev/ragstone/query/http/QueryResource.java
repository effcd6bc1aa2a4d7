package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.query.QueryPipeline;
import dev.ragstone.query.config.QueryConfig;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.IdentityResolver;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Questions over HTTP. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@ForReaders
@Tag(name = "Questions")
public class QueryResource {

    private final QueryPipeline pipeline;
    private final IdentityResolver identities;
    private final AnswerExchange exchange;
    private final RequestReader answerReader;
    private final RequestReader retrieveReader;

    public QueryResource(
            QueryPipeline pipeline, AnswerExchange exchange, IdentityResolver identities, QueryConfig config) {
        this.pipeline = pipeline;
        this.identities = identities;
        this.exchange = exchange;
        QueryConfig.Limits limits = config.limits();
        this.answerReader = RequestReader.forAnswers(limits);
        this.retrieveReader = RequestReader.forPassages(limits);
    }

    /** Answers a question from the documents. */
    @POST
    @Path("query")
    @Produces({MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS})
    @Operation(
            summary = "Answer a question from the documents, with citations",
            description = "With stream=true or Accept: text/event-stream the answer comes as events: passages, token"
                    + " ({\"text\"}), then answer (the whole response) or error (a problem document).")
    @RequestBody(content = @Content(schema = @Schema(implementation = QueryRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The answer, or the statement that the documents do not hold one (status ABSTAINED)",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = QueryResponse.class)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS)
            })
    @Parameter(
            in = ParameterIn.HEADER,
            name = OriginHeader.NAME,
            description = "experiment keeps the question out of live statistics",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"live", "experiment"}))
    @APIResponse(responseCode = "400", description = "The request breaks rules; violations names all of them")
    @APIResponse(responseCode = "403", description = "The body names another tenant than the credentials")
    @APIResponse(responseCode = "429", description = "More requests than are served in time; see Retry-After")
    @APIResponse(responseCode = "503", description = "The index cannot be reached; see Retry-After")
    public Response query(
            @Nullable JsonNode body,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context RoutingContext routing) {
        QueryCall call = answerReader.read(body, identities.current()).from(OriginHeader.read(headers));
        if (call.stream() || prefersEvents(headers)) {
            return exchange.stream(call.question(), events -> new QueryEvents(events, call), uri, routing);
        }
        QueryResponse answer = QueryResponse.of(exchange.answer(call.question(), routing), call);
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Finds the passages for a question. */
    @POST
    @Path("retrieve")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Find the passages for a question, without an answer; takes the same request")
    @RequestBody(content = @Content(schema = @Schema(implementation = QueryRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The passages, best first",
            content = @Content(schema = @Schema(implementation = RetrieveResponse.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "The request breaks rules, and violations names all of them; or the question holds personal data"
                            + " that its tenant does not want in questions")
    @APIResponse(responseCode = "429", description = "More requests than are served in time; see Retry-After")
    @APIResponse(responseCode = "503", description = "The index cannot be reached; see Retry-After")
    public RetrieveResponse retrieve(@Nullable JsonNode body, @Context RoutingContext routing) {
        QueryCall call = retrieveReader.read(body, identities.current());
        RetrieveResponse response = RetrieveResponse.of(pipeline.retrieve(call.question()), call);
        AdmissionFilter.ticket(routing).served();
        return response;
    }

    private static boolean prefersEvents(HttpHeaders headers) {
        return MediaType.SERVER_SENT_EVENTS_TYPE.isCompatible(
                        headers.getAcceptableMediaTypes().getFirst())
                && !headers.getAcceptableMediaTypes().getFirst().isWildcardType();
    }
}
