package dev.ragstone.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ragstone.events.PassageJson;
import dev.ragstone.events.TimingsJson;
import dev.ragstone.query.flow.RetrievedPassages;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The passages for a question, as JSON.
 *
 * @param traceId trace of the request; null if it was not traced
 * @param searchedFor the text that was searched for in place of the question; absent where it is the question
 * @param answerability how likely the passages hold an answer, 0 to 1
 * @param passages best first
 * @param timings wall time of the stages
 * @param degraded names of steps that were left out or replaced
 * @param explain why these were found; absent unless the request asks for it
 */
@RegisterForReflection
public record RetrieveResponse(
        @Nullable String traceId,
        @Schema(
                        description =
                                "The text that was searched for in place of the question; absent where it is the question")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                String searchedFor,
        double answerability,
        List<PassageJson> passages,
        TimingsJson timings,
        List<String> degraded,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExplanationJson explain) {
    public RetrieveResponse {
        passages = List.copyOf(passages);
        degraded = List.copyOf(degraded);
    }

    static RetrieveResponse of(RetrievedPassages retrieved, QueryCall call) {
        return new RetrieveResponse(
                retrieved.traceId(),
                retrieved.searchedFor(),
                retrieved.answerability().value(),
                retrieved.passages().stream().map(PassageJson::of).toList(),
                TimingsJson.of(retrieved.timings()),
                retrieved.degraded(),
                ExplanationJson.of(
                        retrieved.explanation(), retrieved.answerability().signals(), call));
    }
}
