package dev.ragstone.core.index;

import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import java.util.List;

/**
 * What a search found, best first, each channel by itself. A channel that was not asked is empty.
 *
 * @param dense found by the vector
 * @param lexical found by the terms; only chunks that hold at least one of them
 * @param signs gives what late interaction needs of the chunks of both channels; nothing where the request did not say so
 */
public record Candidates(List<Hit<Similarity>> dense, List<Hit<LexicalScore>> lexical, FoundSigns signs) {
    public Candidates {
        dense = List.copyOf(dense);
        lexical = List.copyOf(lexical);
    }
}
