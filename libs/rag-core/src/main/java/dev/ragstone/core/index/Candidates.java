package dev.ragstone.core.index;

import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.embedding.TokenSigns;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import java.util.List;
import java.util.Map;

/**
 * What a search found, best first, each channel by itself. A channel that was not asked is empty.
 *
 * @param dense found by the vector
 * @param lexical found by the terms; only chunks that hold at least one of them
 * @param signs what late interaction needs of the chunks of both channels; none where they were not asked for, or not
 *     indexed
 */
public record Candidates(List<Hit<Similarity>> dense, List<Hit<LexicalScore>> lexical, Map<ChunkId, TokenSigns> signs) {
    public Candidates {
        dense = List.copyOf(dense);
        lexical = List.copyOf(lexical);
        signs = Map.copyOf(signs);
    }
}
