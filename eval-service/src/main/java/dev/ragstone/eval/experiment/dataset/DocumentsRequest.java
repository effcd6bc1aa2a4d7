package dev.ragstone.eval.experiment.dataset;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request's body as the OpenAPI document shows it. */
@Schema(description = "Documents that questions are made from")
public record DocumentsRequest(
        @Schema(description = "The documents, at most 1,000", required = true) List<Part> documents,
        @Schema(description = "Questions at the most", defaultValue = "100") int most,
        @Schema(
                        description =
                                "How many of them the documents are not to answer; only a language model writes such",
                        defaultValue = "0")
                int unanswerable) {
    public DocumentsRequest {
        documents = List.copyOf(documents);
    }

    /** One of the documents. */
    @Schema(description = "A document")
    public record Part(
            @Schema(description = "Its id", required = true) String id,
            @Schema(description = "Markdown or plain text", required = true) String text) {}
}
