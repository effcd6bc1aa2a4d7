package dev.ragstone.query.retrieve;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.Hit;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reciprocal rank fusion: a chunk's score is the sum over the channels of {@code weight / (60 + rank)}, ranks from 1
 * (Cormack, Clarke, Büttcher: "Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning Methods", SIGIR
 * 2009, with their k = 60 and weights of 1). Ties are ordered by chunk id.
 */
public final class ReciprocalRankFusion implements Fusion {

    private static final double K = 60;
    private static final Comparator<Fused> BEST_FIRST = Comparator.comparingDouble((Fused fused) -> fused.score)
            .reversed()
            .thenComparing(fused -> fused.chunk.id());

    private final double denseWeight;
    private final double lexicalWeight;

    /** Weights of the channels, 0 or more. */
    public ReciprocalRankFusion(double denseWeight, double lexicalWeight) {
        this.denseWeight = denseWeight;
        this.lexicalWeight = lexicalWeight;
    }

    @Override
    public List<Passage> fuse(Candidates candidates) {
        Map<ChunkId, Fused> fused = new HashMap<>();
        for (int i = 0; i < candidates.dense().size(); i++) {
            Hit<Similarity> hit = candidates.dense().get(i);
            Fused entry = fused.computeIfAbsent(hit.chunk().id(), id -> new Fused(hit.chunk()));
            entry.dense = hit.score();
            entry.score += denseWeight / (K + i + 1);
        }
        for (int i = 0; i < candidates.lexical().size(); i++) {
            Hit<LexicalScore> hit = candidates.lexical().get(i);
            Fused entry = fused.computeIfAbsent(hit.chunk().id(), id -> new Fused(hit.chunk()));
            entry.lexical = hit.score();
            entry.score += lexicalWeight / (K + i + 1);
        }
        List<Fused> ordered = fused.values().stream().sorted(BEST_FIRST).toList();
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> ordered.get(i).toPassage(i + 1))
                .toList();
    }

    private static final class Fused {
        private final Chunk chunk;
        private double score;
        private @Nullable Similarity dense;
        private @Nullable LexicalScore lexical;

        private Fused(Chunk chunk) {
            this.chunk = chunk;
        }

        private Passage toPassage(int rank) {
            return new Passage(rank, chunk, new PassageScores(dense, lexical, new FusedScore(score), null));
        }
    }
}
