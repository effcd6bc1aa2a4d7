package dev.ragstone.eval.ask;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.eval.flow.ScoreView;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.service.access.ForReaders;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The metrics of live traffic for any answer. Nothing is kept. */
@Path("/api/v1/score")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scores", description = "The same metrics for any answer")
public class ScoreResource {

    private final Scoring scoring;

    ScoreResource(Scoring scoring) {
        this.scoring = scoring;
    }

    /** Scores an answer. */
    @POST
    @Blocking
    @ForReaders
    @Operation(summary = "Score an answer: of each metric its value, or the reason why it has none")
    @RequestBody(content = @Content(schema = @Schema(implementation = ScoreRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The scores",
            content = @Content(schema = @Schema(implementation = ScoreResponse.class)))
    @APIResponse(responseCode = "400", description = "The request breaks rules; violations names all of them")
    public ScoreResponse score(@Nullable JsonNode body) {
        ScoreOrder order = ScoreRequestReader.read(body, scoring.names(), scoring.freeNames());
        Map<String, ScoreView> scores = new TreeMap<>();
        scoring.score(order.subject(), order.metrics())
                .forEach((metric, result) -> scores.put(metric, ScoreView.of(result, true)));
        return new ScoreResponse(scores);
    }
}
