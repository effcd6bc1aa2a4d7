package dev.ragstone.query.flow;

import dev.ragstone.core.chunk.ChunkId;

/**
 * How a passage came to its rank.
 *
 * @param rank its rank in the result, from 1
 * @param chunk the chunk that was found for it
 * @param fusedRank its rank before reranking, from 1
 * @param candidate what each step said of it
 */
public record ExplainedPassage(int rank, ChunkId chunk, int fusedRank, Candidate candidate) {

    /** The same passage at another rank. */
    ExplainedPassage atRank(int other) {
        return new ExplainedPassage(other, chunk, fusedRank, candidate);
    }
}
