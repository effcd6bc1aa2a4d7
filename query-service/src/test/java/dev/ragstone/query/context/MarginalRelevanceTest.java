package dev.ragstone.query.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.embedding.TokenSigns;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.testkit.index.TestDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginalRelevanceTest {

    private static final String LEAVE = "paid annual leave of employees";
    private static final String LEAVE_AGAIN = "annual leave of employees";
    private static final String TRAVEL = "train journeys in first class";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatSaysSomethingElse_comesBeforeWhatSaysTheSameAgain(boolean hasSigns) {
        List<Candidate> candidates = List.of(
                candidate(LEAVE, 1, hasSigns), candidate(LEAVE_AGAIN, 0.9, hasSigns), candidate(TRAVEL, 0.8, hasSigns));

        assertThat(order(0.5, candidates)).containsExactly(LEAVE, TRAVEL, LEAVE_AGAIN);
        assertThat(order(0.95, candidates)).containsExactly(LEAVE, LEAVE_AGAIN, TRAVEL);
    }

    @Test
    void chunksOfWhichOneHasNoSigns_areComparedByTheirWords() {
        List<Candidate> candidates =
                List.of(candidate(LEAVE, 1, true), candidate(LEAVE_AGAIN, 0.9, false), candidate(TRAVEL, 0.8, true));

        assertThat(order(0.5, candidates)).containsExactly(LEAVE, TRAVEL, LEAVE_AGAIN);
    }

    @Test
    void fullWeightOfRelevance_leavesTheRankingAsItIs() {
        Ranking ranking = new Ranking(
                List.of(candidate(LEAVE, 1, true), candidate(LEAVE, 0.9, true), candidate(TRAVEL, 0.8, true)),
                List.of("dense"));

        assertThat(new MarginalRelevance(1).order(ranking, 2)).isSameAs(ranking);
    }

    @Test
    void candidatesThatWereNotReranked_stayBehindTheOthers() {
        List<Candidate> candidates = List.of(
                candidate(LEAVE, 0.1, true).reranked(new RerankScore(9)),
                candidate(LEAVE_AGAIN, 0.1, true).reranked(new RerankScore(8)),
                candidate(TRAVEL, 99, true));

        assertThat(order(0.1, candidates)).containsExactly(LEAVE, LEAVE_AGAIN, TRAVEL);
    }

    @Test
    void whatIsBehindTheFront_keepsItsOrder() {
        List<Candidate> candidates = List.of(
                candidate(LEAVE, 1, true),
                candidate(LEAVE, 0.9, true),
                candidate(LEAVE_AGAIN, 0.8, true),
                candidate(TRAVEL, 0.7, true));

        assertThat(new MarginalRelevance(0.5)
                        .order(new Ranking(candidates, List.of()), 2)
                        .candidates())
                .containsExactly(candidates.get(0), candidates.get(3), candidates.get(1), candidates.get(2));
    }

    @Test
    void ranking_losesNothing_andKeepsItsBest_andWhatWasLeftOut() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            candidates.add(candidate("text " + i % 7 + " of " + i % 3, -i, true));
        }

        Ranking ordered = new MarginalRelevance(0.3).order(new Ranking(candidates, List.of("dense")), 50);

        assertThat(ordered.degraded()).containsExactly("dense");
        assertThat(ordered.candidates()).containsExactlyInAnyOrderElementsOf(candidates);
        assertThat(ordered.candidates().getFirst()).isEqualTo(candidates.getFirst());
        assertThat(ordered.candidates().subList(100, 150)).isEqualTo(candidates.subList(100, 150));
    }

    @Test
    void equalCandidates_keepTheirOrder() {
        List<Candidate> candidates =
                IntStream.range(0, 5).mapToObj(i -> candidate(LEAVE, 1, true)).toList();

        assertThat(new MarginalRelevance(0.5)
                        .order(new Ranking(candidates, List.of()), 5)
                        .candidates())
                .isEqualTo(candidates);
        assertThat(order(0.5, List.of())).isEmpty();
    }

    private static List<String> order(double lambda, List<Candidate> candidates) {
        return new MarginalRelevance(lambda)
                .order(new Ranking(candidates, List.of()), 5).candidates().stream()
                        .map(candidate -> candidate.chunk().text())
                        .toList();
    }

    private static Candidate candidate(String text, double fused, boolean hasSigns) {
        Chunk chunk = Pieces.whole("a", text);
        TokenSigns signs = hasSigns ? TestDocuments.signs(text) : null;
        return new Candidate(chunk, null, null, new FusedScore(fused), signs, null);
    }
}
