package dev.ragstone.query.flow;

import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;

/**
 * A valid question of a known reader.
 *
 * @param text the question
 * @param scope what the reader may see
 * @param filter what else must hold of the passages
 * @param topK passages wanted, at least 1
 * @param candidates depth of the search in each channel; raised to {@code topK} where lower
 * @param mode channels to search
 * @param rerank whether candidates are to be reranked, if there is a reranker
 */
public record Question(
        String text, Scope scope, Filter filter, int topK, int candidates, SearchMode mode, boolean rerank) {
    public Question {
        candidates = Math.max(candidates, topK);
    }
}
