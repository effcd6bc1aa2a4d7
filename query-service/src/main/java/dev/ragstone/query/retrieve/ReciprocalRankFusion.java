package dev.ragstone.query.retrieve;

import dev.ragstone.query.flow.FusionSettings;
import dev.ragstone.query.flow.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reciprocal rank fusion: a chunk's score is the sum over the channels of {@code weight / (60 + rank)}, ranks from 1
 * (Cormack, Clarke, Büttcher: "Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning Methods", SIGIR
 * 2009, with their k = 60).
 *
 * @param denseWeight weight of the dense channel, 0 or more
 * @param lexicalWeight weight of the lexical channel, 0 or more
 */
public record ReciprocalRankFusion(double denseWeight, double lexicalWeight) implements Fusion {

    private static final double K = 60;

    @Override
    public double[] score(List<FoundChunk> found) {
        return found.stream()
                .mapToDouble(chunk -> share(denseWeight, chunk.dense()) + share(lexicalWeight, chunk.lexical()))
                .toArray();
    }

    @Override
    public FusionSettings settings() {
        return new FusionSettings("reciprocal-rank", denseWeight, lexicalWeight);
    }

    private static double share(double weight, @Nullable Place<?> place) {
        return place == null ? 0 : weight / (K + place.rank());
    }
}
