package dev.ragstone.query.flow;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.embedding.TokenSigns;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.core.score.Similarity;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A chunk on its way to become a passage, with all that was found out about it.
 *
 * @param chunk the chunk
 * @param dense where the dense channel has it; null if it did not find it
 * @param lexical where the lexical channel has it; null if it did not find it
 * @param fused the score that joins both
 * @param signs the signs of its tokens; null where they were not asked for, or not indexed
 * @param rerank the reranker's score; null if it was not reranked
 */
public record Candidate(
        Chunk chunk,
        @Nullable Place<Similarity> dense,
        @Nullable Place<LexicalScore> lexical,
        FusedScore fused,
        @Nullable TokenSigns signs,
        @Nullable RerankScore rerank) {

    /** Best first; the same candidates give the same order. */
    public static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::fused)
            .reversed()
            .thenComparing(candidate -> candidate.chunk().id());

    /** The same candidate with another score. */
    public Candidate fusedAs(FusedScore score) {
        return new Candidate(chunk, dense, lexical, score, signs, rerank);
    }

    /** The same candidate as one that no channel found for the question itself. */
    public Candidate foundBeside() {
        return new Candidate(chunk, null, null, fused, signs, rerank);
    }

    /** The same candidate, reranked. */
    public Candidate reranked(RerankScore score) {
        return new Candidate(chunk, dense, lexical, fused, signs, score);
    }

    /** The same candidate with the signs of its tokens, or without them, which are most of its bytes. */
    public Candidate withSigns(@Nullable TokenSigns known) {
        return new Candidate(chunk, dense, lexical, fused, known, rerank);
    }

    /** The candidate as a passage of that rank, from 1. */
    public Passage toPassage(int rank) {
        return new Passage(
                rank,
                chunk,
                new PassageScores(
                        dense == null ? null : dense.score(), lexical == null ? null : lexical.score(), fused, rerank));
    }
}
