package dev.ragstone.bench.client;

import java.util.Map;

/**
 * The body of {@code POST /api/v1/retrieve}.
 *
 * @param question the question
 * @param topK how many passages to give
 * @param candidates how many each channel finds before they are joined
 * @param mode the channels to use
 * @param rerank whether passages are reranked
 * @param filters which documents to search
 */
public record RetrieveRequest(
        String question, int topK, int candidates, String mode, boolean rerank, Map<String, Object> filters) {
    public RetrieveRequest {
        filters = Map.copyOf(filters);
    }
}
