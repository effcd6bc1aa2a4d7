package dev.ragstone.core.index;

import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import java.util.List;

/**
 * What a search found, best first, each channel by itself. A channel that was not asked is empty.
 *
 * @param dense found by the vector
 * @param lexical found by the terms; only chunks that hold at least one of them
 */
public record Candidates(List<Hit<Similarity>> dense, List<Hit<LexicalScore>> lexical) {
    public Candidates {
        dense = List.copyOf(dense);
        lexical = List.copyOf(lexical);
    }
}
