package dev.ragstone.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AurocTest {

    @Test
    void area_isTheShareOfPairsInTheRightOrder() {
        // Of the four pairs (0.9, 0.1), (0.9, 0.5), (0.3, 0.1), (0.3, 0.5) three are.
        assertThat(Auroc.of(new double[] {0.9, 0.1, 0.3, 0.5}, new boolean[] {true, false, true, false})
                        .mean())
                .isEqualTo(0.75);
    }

    @Test
    void ties_countHalf() {
        assertThat(Auroc.of(new double[] {1, 1, 1}, new boolean[] {true, false, false}))
                .isEqualTo(new Estimate(0.5, 0.5, 0.5));
    }

    @Test
    void oneKindAlone_hasNoArea() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Auroc.of(new double[] {1, 2}, new boolean[] {true, true}));
    }
}
