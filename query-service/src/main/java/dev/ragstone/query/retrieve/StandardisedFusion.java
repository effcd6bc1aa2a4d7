package dev.ragstone.query.retrieve;

import dev.ragstone.query.flow.FusionSettings;
import dev.ragstone.query.flow.Place;
import dev.ragstone.query.scoring.StandardScores;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chunk's score is the weighted sum of its standard scores in the channels, over the chunks found for this question: what
 * a channel is sure of counts for more than what it can hardly tell apart, which ranks alone do not show (Lee: "Analyses of
 * Multiple Evidence Combination", SIGIR 1997, for sums of normalised scores).
 *
 * <p>To a chunk that it has not among its first hundred, the dense channel gives the lowest similarity of those: the true
 * one is no higher. The lexical channel gives 0, as if the chunk had none of the terms, which measured better than its
 * lowest score. So a deeper search changes nothing at the top: what no channel has among its first hundred comes last, in
 * the order of {@link ReciprocalRankFusion}.
 *
 * @param denseWeight weight of the dense channel, 0 or more
 * @param lexicalWeight weight of the lexical channel, 0 or more
 */
public record StandardisedFusion(double denseWeight, double lexicalWeight) implements Fusion {

    private static final int DEPTH = 100;
    /** Small enough to decide only between chunks that are equal otherwise. */
    private static final double OF_RANKS = 1e-6;

    @Override
    public double[] score(List<FoundChunk> found) {
        double[] head =
                scoreHead(found.stream().filter(StandardisedFusion::isHead).toList());
        double tail = Arrays.stream(head).min().orElse(0) - 1;
        double[] scores = new ReciprocalRankFusion(denseWeight, lexicalWeight).score(found);
        int next = 0;
        for (int i = 0; i < scores.length; i++) {
            double standard = isHead(found.get(i)) ? head[next++] : tail;
            scores[i] = standard + OF_RANKS * scores[i];
        }
        return scores;
    }

    @Override
    public FusionSettings settings() {
        return new FusionSettings("standardised", denseWeight, lexicalWeight);
    }

    private double[] scoreHead(List<FoundChunk> head) {
        double[] dense = StandardScores.of(similarities(head));
        double[] lexical = StandardScores.of(lexicalScores(head));
        double[] scores = new double[head.size()];
        Arrays.setAll(scores, i -> denseWeight * dense[i] + lexicalWeight * lexical[i]);
        return scores;
    }

    private static double[] similarities(List<FoundChunk> head) {
        double lowest = head.stream()
                .map(FoundChunk::dense)
                .filter(StandardisedFusion::isHigh)
                .mapToDouble(place -> place.score().value())
                .min()
                .orElse(0);
        return head.stream()
                .map(FoundChunk::dense)
                .mapToDouble(place -> isHigh(place) ? place.score().value() : lowest)
                .toArray();
    }

    private static double[] lexicalScores(List<FoundChunk> head) {
        return head.stream()
                .map(FoundChunk::lexical)
                .mapToDouble(place -> isHigh(place) ? place.score().value() : 0)
                .toArray();
    }

    private static boolean isHead(FoundChunk chunk) {
        return isHigh(chunk.dense()) || isHigh(chunk.lexical());
    }

    private static boolean isHigh(@Nullable Place<?> place) {
        return place != null && place.rank() <= DEPTH;
    }
}
