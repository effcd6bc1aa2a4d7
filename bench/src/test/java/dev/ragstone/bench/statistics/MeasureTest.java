package dev.ragstone.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final double PRECISION = 1e-6;

    @Test
    void ndcg_isThatOfTheKnownExample() {
        // Wikipedia's example of discounted cumulative gain: grades 3 2 3 0 1 2 in order of rank, and two documents of
        // grades 3 and 2 that were not found. DCG 6.861; ideal 8.740 up to rank 6, and 1 / log2(8) at rank 7.
        Map<String, Integer> grades = Map.of("a", 3, "b", 2, "c", 3, "d", 0, "e", 1, "f", 2, "g", 3, "h", 2);
        assertThat(Measure.NDCG_10.of(List.of("a", "b", "c", "d", "e", "f"), grades))
                .isCloseTo(6.861 / (8.740 + 1.0 / 3), within(1e-4));
    }

    @Test
    void ndcg_discountsByTheLogarithmOfTheRank() {
        Map<String, Integer> grades = Map.of("a", 1);
        assertThat(Measure.NDCG_10.of(List.of("a", "x"), grades)).isCloseTo(1, within(PRECISION));
        assertThat(Measure.NDCG_10.of(List.of("x", "a"), grades)).isCloseTo(0.630930, within(PRECISION));
        assertThat(Measure.NDCG_10.of(List.of("x", "y", "a"), grades)).isCloseTo(0.5, within(PRECISION));
    }

    @Test
    void ndcg_takesTheIdealFromAllJudgements_upToTenRanks() {
        Map<String, Integer> grades = Map.of("a", 2, "b", 1);
        // 1 / log2(2), over 2 / log2(2) + 1 / log2(3)
        assertThat(Measure.NDCG_10.of(List.of("b"), grades)).isCloseTo(1 / 2.630930, within(PRECISION));
        Map<String, Integer> twenty = ofGradeOne(20);
        assertThat(Measure.NDCG_10.of(twenty.keySet().stream().limit(10).toList(), twenty))
                .isCloseTo(1, within(PRECISION));
    }

    @Test
    void ndcgAndMrr_endAtRankTen() {
        List<String> ranking = Stream.concat(Collections.nCopies(10, "x").stream(), Stream.of("a"))
                .toList();
        assertThat(Measure.NDCG_10.of(ranking, Map.of("a", 1))).isZero();
        assertThat(Measure.MRR_10.of(ranking, Map.of("a", 1))).isZero();
        assertThat(Measure.MRR_10.of(ranking.subList(1, 11), Map.of("a", 1))).isCloseTo(0.1, within(PRECISION));
    }

    @Test
    void recall_isTheShareFoundInTheFirstHundred() {
        List<String> ranking =
                IntStream.range(0, 150).mapToObj(Integer::toString).toList();
        Map<String, Integer> grades = Map.of("0", 1, "99", 2, "100", 1, "absent", 1, "5", 0);
        assertThat(Measure.RECALL_100.of(ranking, grades)).isEqualTo(0.5);
    }

    @Test
    void emptyRanking_isWorthNothing() {
        for (Measure measure : Measure.values()) {
            assertThat(measure.of(List.of(), Map.of("a", 1)))
                    .as(measure.label())
                    .isZero();
        }
    }

    @Test
    void mrr_ignoresDocumentsOfGradeZero() {
        assertThat(Measure.MRR_10.of(List.of("zero", "a"), Map.of("zero", 0, "a", 1)))
                .isEqualTo(0.5);
    }

    private static Map<String, Integer> ofGradeOne(int documents) {
        return IntStream.range(0, documents).boxed().collect(Collectors.toMap(i -> "d" + i, i -> 1));
    }
}
