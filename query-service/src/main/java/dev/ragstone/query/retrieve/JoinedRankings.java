package dev.ragstone.query.retrieve;

import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.Ranking;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins what was found for a question with what was found for other texts beside it: by the sum of reciprocal ranks (Cormack,
 * Clarke and Buettcher, "Reciprocal Rank Fusion", 2009), since scores of different texts cannot be compared.
 */
public final class JoinedRankings {

    // As in the paper.
    private static final double K = 60;

    private JoinedRankings() {}

    /** One ranking; a chunk that was found for the question keeps what its channels said there. */
    public static Ranking of(Ranking question, List<Ranking> others) {
        if (others.isEmpty()) {
            return question;
        }
        Map<ChunkId, Candidate> candidates = new LinkedHashMap<>();
        Map<ChunkId, Double> scores = new HashMap<>();
        Set<String> degraded = new LinkedHashSet<>();
        add(question, candidates, scores, degraded);
        others.forEach(other -> add(besides(other), candidates, scores, degraded));
        List<Candidate> joined = candidates.values().stream()
                .map(candidate -> candidate.fusedAs(
                        new FusedScore(scores.getOrDefault(candidate.chunk().id(), 0.0))))
                .sorted(Candidate.BEST_FIRST)
                .toList();
        return new Ranking(NewestRevisions.of(joined), List.copyOf(degraded));
    }

    private static Ranking besides(Ranking other) {
        return other.inOrder(
                other.candidates().stream().map(Candidate::foundBeside).toList());
    }

    private static void add(
            Ranking ranking, Map<ChunkId, Candidate> candidates, Map<ChunkId, Double> scores, Set<String> degraded) {
        degraded.addAll(ranking.degraded());
        for (int i = 0; i < ranking.candidates().size(); i++) {
            Candidate candidate = ranking.candidates().get(i);
            candidates.putIfAbsent(candidate.chunk().id(), candidate);
            scores.merge(candidate.chunk().id(), 1 / (K + i + 1), Double::sum);
        }
    }
}
