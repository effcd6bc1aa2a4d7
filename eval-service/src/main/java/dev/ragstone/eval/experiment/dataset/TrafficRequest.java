package dev.ragstone.eval.experiment.dataset;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request's body as the OpenAPI document shows it. */
@Schema(description = "Which questions of live traffic are wanted; at least one of worst, disliked and liked")
record TrafficRequest(
        @Schema(description = "How far back, as 30m, 24h or 7d", defaultValue = "7d") String window,
        @Schema(description = "With worst: by which metric", examples = "faithfulness") @Nullable String metric,
        @Schema(description = "How many of those with the worst scores") @Nullable Integer worst,
        @Schema(description = "How many of those whose answers readers did not like, the newest") @Nullable
                Integer disliked,
        @Schema(description = "How many of those whose answers readers liked, the newest; the answer is the reference")
                @Nullable
                Integer liked) {}
