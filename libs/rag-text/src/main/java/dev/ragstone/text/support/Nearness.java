package dev.ragstone.text.support;

import dev.ragstone.core.chunk.SourceSpan;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How near the tokens of a claim are to a passage. */
final class Nearness {

    private final List<SourceSpan> tokens;
    private final double[] cosines;

    /** The token at {@code tokens[i]} is as near as {@code cosines[i]} says. */
    Nearness(List<SourceSpan> tokens, double[] cosines) {
        this.tokens = List.copyOf(tokens);
        this.cosines = cosines.clone();
    }

    /** How near the farthest token of a word is; empty if the model did not read that far. */
    OptionalDouble of(SourceSpan word) {
        return IntStream.range(0, cosines.length)
                .filter(i -> word.contains(tokens.get(i)))
                .mapToDouble(i -> cosines[i])
                .min();
    }
}
