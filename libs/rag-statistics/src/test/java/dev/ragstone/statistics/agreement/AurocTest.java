package dev.ragstone.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ragstone.statistics.interval.Estimate;
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
    void pairsOfTwoBands_doNotCount() {
        // Within a band one pair is won and one is a tie.
        double[] scores = {0.9, 0.8, 0.9, 0.2, 0.1, 0.2};
        boolean[] labels = {true, false, false, true, false, false};

        assertThat(Auroc.within(new int[] {1, 1, 1, 2, 2, 2}, scores, labels).mean())
                .isEqualTo(0.75);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Auroc.within(new int[] {1, 2}, new double[] {1, 2}, new boolean[] {true, false}));
    }

    @Test
    void areaAlone_isThatOfTheEstimate() {
        assertThat(Auroc.area(new double[] {0.9, 0.1, 0.3, 0.5}, new boolean[] {true, false, true, false}))
                .hasValue(0.75);
    }

    @Test
    void oneKindAlone_hasNoArea() {
        assertThat(Auroc.area(new double[] {1, 2}, new boolean[] {true, true})).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Auroc.of(new double[] {1, 2}, new boolean[] {true, true}));
    }
}
