package dev.ragstone.query.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a question found what it found.
 *
 * @param fusion how the channels' scores became one
 * @param reranker what reranked; null if nothing did
 * @param dense how many chunks the dense channel found
 * @param lexical how many the lexical one did
 * @param passages how each passage came to its rank
 * @param document what became of the document that was asked for; null if none was
 */
public record Explanation(
        FusionSettings fusion,
        @Nullable String reranker,
        int dense,
        int lexical,
        List<ExplainedPassage> passages,
        @Nullable DocumentFate document) {
    public Explanation {
        passages = List.copyOf(passages);
    }
}
