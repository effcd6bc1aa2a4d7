package dev.ragstone.bench.client;

import dev.ragstone.bench.dataset.Turn;
import java.util.List;
import java.util.Map;

/**
 * The body of {@code POST /api/v1/retrieve}.
 *
 * @param question the question
 * @param conversation what was said before it, oldest first
 * @param topK how many passages to give
 * @param candidates how many each channel finds before they are joined
 * @param mode the channels to use
 * @param rerank whether passages are reranked
 * @param filters which documents to search
 * @param explain whether the answer says what it was made of
 */
public record RetrieveRequest(
        String question,
        List<Turn> conversation,
        int topK,
        int candidates,
        String mode,
        boolean rerank,
        Map<String, Object> filters,
        boolean explain) {
    public RetrieveRequest {
        conversation = List.copyOf(conversation);
        filters = Map.copyOf(filters);
    }

    /** A request of which nothing is explained. */
    public RetrieveRequest(
            String question,
            List<Turn> conversation,
            int topK,
            int candidates,
            String mode,
            boolean rerank,
            Map<String, Object> filters) {
        this(question, conversation, topK, candidates, mode, rerank, filters, false);
    }

    /** A request before which nothing was said. */
    public RetrieveRequest(
            String question, int topK, int candidates, String mode, boolean rerank, Map<String, Object> filters) {
        this(question, List.of(), topK, candidates, mode, rerank, filters);
    }
}
