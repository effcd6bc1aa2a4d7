package dev.ragstone.eval.label;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request's body as the OpenAPI document shows it. Requests are not bound to it: {@link LabelRequestReader} reads them, so that
 * all violations are found together.
 */
@Schema(description = "What a metric should have said")
record LabelRequest(
        @Schema(
                        description = "The metric; what is said of it is said of its judge, too",
                        required = true,
                        examples = "faithfulness")
                String metric,
        @Schema(description = "0 to 1, on the metric's scale; true is 1, false is 0", required = true, examples = "1")
                Double value,
        @Schema(description = "Why, at most 2,000 characters") @Nullable String comment) {}
