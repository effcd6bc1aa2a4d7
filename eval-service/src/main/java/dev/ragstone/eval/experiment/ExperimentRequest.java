package dev.ragstone.eval.experiment;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request's body as the OpenAPI document shows it. Requests are not bound to it: {@link ExperimentRequestReader} reads them, so
 * that all violations are found together.
 */
@Schema(description = "An experiment; members that are not known are ignored")
record ExperimentRequest(
        @Schema(
                        description = "Its name: experiments of one name follow each other",
                        required = true,
                        examples = "nightly")
                String name,
        @Schema(description = "The data set", required = true) DataSetPart dataset,
        @Schema(
                        description =
                                "What answers are scored by, and what decides; if none are named, all that need no language"
                                        + " model, of which latency, tokens, cost and the rate of abstentions decide nothing")
                @Nullable
                List<String> metrics,
        @Schema(description = "An id, or `latest`: the newest one of this name and data set that has not regressed")
                @Nullable
                String baseline,
        @Schema(description = "What is special about this one, for people") @Nullable String label,
        @Schema(
                        description =
                                "The smallest difference of a share that anyone cares for: to pass, greater losses must be"
                                        + " ruled out",
                        defaultValue = "0")
                double smallestEffect,
        @Schema(description = "Questions under way at once", defaultValue = "4") int concurrency) {
    ExperimentRequest {
        metrics = metrics == null ? null : List.copyOf(metrics);
    }

    @Schema(
            description =
                    "A kept data set by its name, and its version if it is not the newest; with cases, one that is kept")
    record DataSetPart(String name, @Nullable String version, @Nullable List<CasePart> cases) {
        DataSetPart {
            cases = cases == null ? null : List.copyOf(cases);
        }
    }

    @Schema(description = "A question with what its answer should be")
    record CasePart(
            @Schema(required = true) String id,
            @Schema(required = true) String question,
            @Schema(description = "What the answer should say") @Nullable String reference,
            @Schema(description = "Whether the documents hold an answer; where there is a reference, they do") @Nullable
                    Boolean answerable,
            @Schema(description = "Conditions on the documents, as a query has them") @Nullable
                    Map<String, Object> filters,
            @Schema(description = "What was said before, as a query has it") @Nullable
                    List<Map<String, String>> conversation,
            @Schema(description = "What it is about") @Nullable List<String> tags) {
        CasePart {
            filters = filters == null ? null : Map.copyOf(filters);
            conversation = conversation == null ? null : List.copyOf(conversation);
            tags = tags == null ? null : List.copyOf(tags);
        }
    }
}
