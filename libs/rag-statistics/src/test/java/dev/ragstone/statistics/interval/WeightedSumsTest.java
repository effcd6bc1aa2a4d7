package dev.ragstone.statistics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedSumsTest {

    /** Weights 1, 2 and 2, so that the mean is 3/5, and squared distances from it are 0.16, 0.36 and 0.16. */
    private static final WeightedSums SAMPLE =
            WeightedSums.NONE.plus(1, 1).plus(0, 0.5).plus(1, 0.5);

    @Test
    void values_countByTheInverseOfTheirChance() {
        assertThat(SAMPLE.mean()).isCloseTo(0.6, within(1e-12));
        assertThat(SAMPLE.weight()).isEqualTo(5);
        assertThat(SAMPLE.effectiveCount()).isCloseTo(25 / 9.0, within(1e-12));
    }

    @Test
    void variance_isThatOfTheRatio() {
        // (1 * 0.16 + 4 * 0.36 + 4 * 0.16) / 25 * 3/2
        assertThat(SAMPLE.varianceOfMean()).isCloseTo(0.1344, within(1e-12));
    }

    @Test
    void whatWasSureToBeTaken_addsNothingToTheVarianceByChoice() {
        // ((4 - 2) * 0.36 + (4 - 2) * 0.16) / 25 * 3/2
        assertThat(SAMPLE.varianceByChoice()).isCloseTo(0.0624, within(1e-12));
        assertThat(WeightedSums.of(new double[] {0, 1, 0.5}).varianceByChoice()).isZero();
    }

    @Test
    void equalWeights_giveTheSampleVarianceOverTheCount() {
        WeightedSums sums = WeightedSums.of(new double[] {1, 2, 4});
        // mean 7/3, squared distances add up to 42/9
        assertThat(sums.varianceOfMean()).isCloseTo(42 / 9.0 / 2 / 3, within(1e-12));
        assertThat(WeightedSums.of(3, 7 / 3.0, 42 / 9.0 / 2).varianceOfMean())
                .isCloseTo(sums.varianceOfMean(), within(1e-12));
        assertThat(WeightedSums.ofHits(2, 3)).isEqualTo(WeightedSums.of(new double[] {1, 0, 1}));
    }

    @Test
    void parts_addUpToTheWhole() {
        assertThat(WeightedSums.NONE
                        .plus(1, 1)
                        .plus(WeightedSums.NONE.plus(0, 0.5).plus(1, 0.5)))
                .isEqualTo(SAMPLE);
    }

    @Test
    void bothEnds_weighAsMuchAsTheOthers() {
        WeightedSums tenths = WeightedSums.NONE.plus(1, 0.1).plus(1, 0.1);
        assertThat(tenths.withBothEnds().mean()).isCloseTo(0.75, within(1e-12));
        assertThat(tenths.withBothEnds().effectiveCount()).isCloseTo(4, within(1e-12));
    }

    @Test
    void whatIsNoNumberOrHasNoChance_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SAMPLE.plus(Double.NaN, 1));
        for (double probability : new double[] {0, -0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> SAMPLE.plus(0.5, probability));
        }
    }
}
