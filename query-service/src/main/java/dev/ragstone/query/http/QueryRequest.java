package dev.ragstone.query.http;

import dev.ragstone.query.flow.SearchMode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request's body as the OpenAPI document shows it. Requests are not bound to it: {@link RequestReader} reads them, so
 * that all violations are found together.
 */
@Schema(description = "A question; members that are not known are ignored")
record QueryRequest(
        @Schema(description = "The question", required = true, examples = "How do I delete a document?")
                String question,
        @Schema(description = "Passages wanted: up to 100 for an answer, 1,000 for a retrieval", defaultValue = "5")
                int topK,
        @Schema(description = "Depth of the search in each channel; raised to topK", defaultValue = "50")
                int candidates,
        @Schema(
                        description = "Channels to search",
                        enumeration = {"hybrid", "dense", "lexical"},
                        defaultValue = "hybrid")
                SearchMode mode,
        @Schema(description = "Whether candidates are reranked, if there is a reranker", defaultValue = "true")
                boolean rerank,
        @Schema(
                        description = "Conditions on metadata.<field> and language; and, or, not combine them",
                        examples = "{\"metadata.department\": [\"hr\", \"it\"], \"metadata.year\": {\"gte\": 2020}}")
                Map<String, Object> filters,
        @Schema(
                        description =
                                "Earlier turns, oldest first, at most 100. A follow-up question is searched for in"
                                        + " words that need no conversation: searchedFor of the response shows them")
                List<Turn> conversation,
        @Schema(
                        description =
                                "In the place of earlier turns: a name for the conversation, chosen by the client, under"
                                        + " which questions and answers are kept here. A UUID is a good one")
                @Nullable
                String conversationId,
        @Schema(description = "Whether the answer is streamed as events", defaultValue = "false") boolean stream,
        @Schema(description = "Whether the response says why these passages were found", defaultValue = "false")
                boolean explain,
        @Schema(description = "With explain: a document of which the response says why it was not found")
                String documentId) {
    QueryRequest {
        filters = Map.copyOf(filters);
        conversation = List.copyOf(conversation);
    }

    @Schema(description = "One turn of a conversation")
    record Turn(@Schema(enumeration = {"user", "assistant", "system"}) String role, String content) {}
}
