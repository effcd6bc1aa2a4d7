package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.query.config.QueryConfig;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.IdentityResolver;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers in the form of OpenAI's chat completions, so that whatever speaks to OpenAI can ask the documents. */
@Path("/v1")
@RunOnVirtualThread
@ForReaders
@Tag(name = "OpenAI-compatible")
public class ChatCompletionsResource {

    private final AnswerExchange exchange;
    private final IdentityResolver identities;
    private final ChatCompletionReader reader;

    public ChatCompletionsResource(AnswerExchange exchange, IdentityResolver identities, QueryConfig config) {
        this.exchange = exchange;
        this.identities = identities;
        this.reader = new ChatCompletionReader(RequestReader.forAnswers(config.limits()));
    }

    /** Answers the last message from the documents. */
    @POST
    @Path("chat/completions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS})
    @Operation(
            summary = "Answer the last message from the documents, in the form of OpenAI's chat completions",
            description =
                    "The member ragstone of a response holds citations, passages and trace; that of a request may hold"
                            + " topK, candidates, mode, rerank and filters.")
    @APIResponse(
            responseCode = "200",
            description = "The answer; with stream=true as chunks",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ChatCompletion.class)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS)
            })
    @APIResponse(responseCode = "400", description = "The request breaks rules, or asks for what there is not")
    @APIResponse(responseCode = "429", description = "More requests than are served in time; see Retry-After")
    @APIResponse(responseCode = "404", description = "There is no such model")
    public Response complete(
            @Nullable JsonNode body,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context RoutingContext routing) {
        ChatCompletionCall call = reader.read(body, identities.current()).from(OriginHeader.read(headers));
        QueryCall query = call.query();
        if (query.stream()) {
            return exchange.stream(query.question(), events -> new ChatCompletionChunks(events, call), uri, routing);
        }
        ChatCompletion completion = ChatCompletion.of(exchange.answer(query.question(), routing), query);
        return Response.ok(completion, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** The one model there is to name. */
    @GET
    @Path("models")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The models that can be named: one, behind which the service chooses")
    public ModelList models() {
        return new ModelList("list", List.of(ModelList.Model.RAGSTONE));
    }

    /** The model there is, if it is the one that is asked for. */
    @GET
    @Path("models/{model:.+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One model")
    @APIResponse(
            responseCode = "200",
            description = "The model",
            content = @Content(schema = @Schema(implementation = ModelList.Model.class)))
    @APIResponse(responseCode = "404", description = "There is no such model")
    public ModelList.Model model(@PathParam("model") String model) {
        ChatCompletionReader.requireModel(model);
        return ModelList.Model.RAGSTONE;
    }
}
