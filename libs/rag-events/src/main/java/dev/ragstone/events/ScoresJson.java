package dev.ragstone.events;

import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.core.score.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * JSON form of {@link PassageScores}; a step that did not run or did not find the passage is absent.
 *
 * @param dense similarity of its vector
 * @param lexical BM25 score
 * @param fused score that joins both
 * @param rerank score of the reranker
 */
public record ScoresJson(
        @Nullable Double dense, @Nullable Double lexical, @Nullable Double fused, @Nullable Double rerank) {

    /** The JSON form of scores. */
    public static ScoresJson of(PassageScores scores) {
        Similarity dense = scores.dense();
        LexicalScore lexical = scores.lexical();
        FusedScore fused = scores.fused();
        RerankScore rerank = scores.rerank();
        return new ScoresJson(
                dense == null ? null : dense.value(),
                lexical == null ? null : lexical.value(),
                fused == null ? null : fused.value(),
                rerank == null ? null : rerank.value());
    }

    PassageScores toScores() {
        return new PassageScores(
                dense == null ? null : new Similarity(dense),
                lexical == null ? null : new LexicalScore(lexical),
                fused == null ? null : new FusedScore(fused),
                rerank == null ? null : new RerankScore(rerank));
    }
}
