package dev.ragstone.core.answer;

import dev.ragstone.core.score.FusedScore;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.core.score.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * What each step of retrieval said of a passage; null where the step did not run or did not find it.
 *
 * @param dense similarity of its vector
 * @param lexical BM25 score
 * @param fused score that joins both
 * @param rerank score of the reranker
 */
public record PassageScores(
        @Nullable Similarity dense,
        @Nullable LexicalScore lexical,
        @Nullable FusedScore fused,
        @Nullable RerankScore rerank) {}
