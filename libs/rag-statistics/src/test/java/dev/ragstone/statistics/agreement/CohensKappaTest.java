package dev.ragstone.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CohensKappaTest {

    @Test
    void kappa_isTheAgreementBeyondChance() {
        // Both say yes of 2, both no of 1, the score alone of 1, people alone of 1: p = 3/5, e = (3*3 + 2*2)/25 =
        // 13/25.
        double[] scores = {0.9, 0.5, 0.7, 0.2, 0.4};
        boolean[] labels = {true, true, false, false, true};

        assertThat(CohensKappa.of(scores, labels, 0.5).orElseThrow()).isCloseTo(2.0 / 12, within(1e-12));
    }

    @Test
    void fullAgreement_isOne_andItsOppositeMinusOne() {
        double[] scores = {1, 1, 0, 0};

        assertThat(CohensKappa.of(scores, new boolean[] {true, true, false, false}, 0.5))
                .hasValue(1);
        assertThat(CohensKappa.of(scores, new boolean[] {false, false, true, true}, 0.5))
                .hasValue(-1);
    }

    @Test
    void scoresOfOneKind_agreeAsChanceDoes() {
        assertThat(CohensKappa.of(new double[] {1, 1, 1}, new boolean[] {true, true, false}, 0.5))
                .hasValue(0);
    }

    @Test
    void whereAllSayTheSame_thereIsNoKappa() {
        assertThat(CohensKappa.of(new double[] {1, 0.6}, new boolean[] {true, true}, 0.5))
                .isEmpty();
        assertThat(CohensKappa.of(new double[0], new boolean[0], 0.5)).isEmpty();
    }
}
