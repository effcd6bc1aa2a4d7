package dev.ragstone.query.flow;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.chunk.ChunkId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /** The same for an answer that rests on these of the passages, some of which may have become one. */
    public Explanation of(List<Passage> kept) {
        Map<ChunkId, ExplainedPassage> explained =
                passages.stream().collect(Collectors.toMap(ExplainedPassage::chunk, passage -> passage));
        return new Explanation(
                fusion,
                reranker,
                dense,
                lexical,
                kept.stream()
                        .filter(passage -> explained.containsKey(passage.chunk().id()))
                        .map(passage -> Objects.requireNonNull(
                                        explained.get(passage.chunk().id()))
                                .atRank(passage.rank()))
                        .toList(),
                document);
    }
}
