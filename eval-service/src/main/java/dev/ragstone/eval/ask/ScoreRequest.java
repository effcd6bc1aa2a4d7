package dev.ragstone.eval.ask;

import dev.ragstone.core.answer.AnswerStatus;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request's body as the OpenAPI document shows it. Requests are not bound to it: {@link ScoreRequestReader} reads them, so that
 * all violations are found together.
 */
@Schema(description = "A question with its answer; members that are not known are ignored")
record ScoreRequest(
        @Schema(description = "The question", required = true, examples = "How many days of leave do I get?")
                String question,
        @Schema(
                        description = "The answer; [1] cites the first passage",
                        required = true,
                        examples = "You get 30 days of leave [1].")
                String answer,
        @Schema(description = "The passages the answer was made from, best first, at most 100") List<Passage> passages,
        @Schema(description = "What the answer should have said; some metrics need it") @Nullable String reference,
        @Schema(
                        description = "How the question ended",
                        enumeration = {"ANSWERED", "ABSTAINED", "BLOCKED"},
                        defaultValue = "ANSWERED")
                AnswerStatus status,
        @Schema(description = "Whether the documents hold an answer; where there is a reference, they do") @Nullable
                Boolean answerable,
        @Schema(description = "The metrics wanted; all that need no language model, if they are not named") @Nullable
                List<String> metrics) {
    ScoreRequest {
        passages = List.copyOf(passages);
        metrics = metrics == null ? null : List.copyOf(metrics);
    }

    @Schema(description = "A passage")
    record Passage(
            @Schema(description = "Its text", required = true) String text,
            @Schema(description = "A name for it; its number, if it has none") @Nullable String id) {}
}
