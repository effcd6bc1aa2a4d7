package dev.ragstone.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.events.CachedJson;
import dev.ragstone.events.CitationJson;
import dev.ragstone.events.PassageJson;
import dev.ragstone.events.TimingsJson;
import dev.ragstone.events.UsageJson;
import dev.ragstone.query.flow.AnsweredQuestion;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question, as JSON.
 *
 * @param interactionId names the interaction; feedback refers to it
 * @param traceId trace of the request; null if it was not traced
 * @param searchedFor the text that was searched for in place of the question; absent where it is the question
 * @param status how the question ended
 * @param answerability how likely the passages hold an answer, 0 to 1
 * @param answer the answer in Markdown; {@code [n]} cites the passage of rank n
 * @param citations one for each marker of the answer, in order
 * @param passages the passages the answer was made from, best first
 * @param model what generated the answer
 * @param promptVersion version of the prompt
 * @param route the route to the language model that wrote it; absent where none did
 * @param usage what was consumed for it
 * @param timings wall time of the stages
 * @param degraded names of steps that were left out or replaced
 * @param cached the question the answer was made for, where that was another one; absent otherwise
 * @param explain why these passages were found; absent unless the request asks for it
 */
@RegisterForReflection
public record QueryResponse(
        UUID interactionId,
        @Nullable String traceId,
        @Schema(
                        description =
                                "The text that was searched for in place of the question; absent where it is the question")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                String searchedFor,
        AnswerStatus status,
        double answerability,
        String answer,
        List<CitationJson> citations,
        List<PassageJson> passages,
        String model,
        String promptVersion,
        @Schema(description = "The route to the language model that wrote the answer; absent where none did")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                String route,
        UsageJson usage,
        TimingsJson timings,
        List<String> degraded,
        @Schema(
                        description =
                                "Present where the answer was made for another question, and is given again: that question")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                CachedJson cached,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExplanationJson explain) {
    public QueryResponse {
        citations = List.copyOf(citations);
        passages = List.copyOf(passages);
        degraded = List.copyOf(degraded);
    }

    static QueryResponse of(AnsweredQuestion answered, QueryCall call) {
        Interaction interaction = answered.interaction();
        Answer answer = interaction.answer();
        return new QueryResponse(
                interaction.id(),
                interaction.traceId(),
                answered.searchedFor(),
                answer.status(),
                answer.answerability(),
                answer.text(),
                answer.citations().stream().map(CitationJson::of).toList(),
                interaction.passages().stream().map(PassageJson::of).toList(),
                answer.model(),
                answer.promptVersion(),
                answer.route(),
                UsageJson.of(answer.usage()),
                TimingsJson.of(interaction.timings()),
                interaction.degraded(),
                CachedJson.of(interaction.cachedFrom()),
                ExplanationJson.of(answered.explanation(), answered.signals(), call));
    }
}
