package dev.ragstone.ingestion.reindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShadowQuestionsTest {

    @Test
    void ndcg_isThatOfTheDefinition() {
        assertThat(ShadowQuestions.ndcg(List.of("a", "b"), Set.of("a"))).isEqualTo(1);
        // One relevant document at rank 2: (1 / log2 3) / (1 / log2 2).
        assertThat(ShadowQuestions.ndcg(List.of("b", "a"), Set.of("a"))).isEqualTo(0.6309, within(1e-4));
        // Two relevant ones at ranks 1 and 3: (1 + 1 / log2 4) / (1 + 1 / log2 3).
        assertThat(ShadowQuestions.ndcg(List.of("a", "x", "b"), Set.of("a", "b")))
                .isEqualTo(0.9197, within(1e-4));
        assertThat(ShadowQuestions.ndcg(List.of(), Set.of("a"))).isZero();
        assertThat(ShadowQuestions.ndcg(List.of("a"), Set.of())).isZero();
    }

    @Test
    void overlap_isTheShareOfWhatBothFind() {
        assertThat(ShadowQuestions.overlap(List.of("a", "b"), List.of("b", "a")))
                .isEqualTo(1);
        assertThat(ShadowQuestions.overlap(List.of("a", "b"), List.of("b", "c")))
                .isEqualTo(0.5);
        assertThat(ShadowQuestions.overlap(List.of("a", "b"), List.of("a"))).isEqualTo(0.5);
        assertThat(ShadowQuestions.overlap(List.of(), List.of())).isEqualTo(1);
    }
}
