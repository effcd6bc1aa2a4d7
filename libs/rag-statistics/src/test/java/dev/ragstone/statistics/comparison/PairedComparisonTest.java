package dev.ragstone.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {

    private static final Criterion HIGHER = new Criterion(true, 0);

    @Test
    void smallGain_onQuestionsThatDifferMuch_isSeen() {
        Random random = new Random(3);
        double[] baseline = random.doubles(100).toArray();
        double[] candidate = Arrays.stream(baseline)
                .map(x -> x + 0.02 + 0.05 * random.nextGaussian())
                .toArray();

        Comparison comparison = PairedComparison.of(baseline, candidate, HIGHER);

        assertThat(comparison.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(comparison.candidate() - comparison.baseline())
                .isCloseTo(comparison.effect().mean(), within(1e-12));
    }

    @Test
    void fiveThatDiffer_doNotTell_sixDo() {
        double[] baseline = new double[8];
        double[] candidate = {0.1, 0.1, 0.1, 0.1, 0.1, 0, 0, 0};
        Comparison five = PairedComparison.of(baseline, candidate, HIGHER);
        assertThat(five.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(five.moreSamples()).isEqualTo(1);

        candidate[5] = 0.1;
        assertThat(PairedComparison.of(baseline, candidate, HIGHER).verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void questionsOfASample_countByTheInverseOfTheirChance() {
        double[] probabilities = {1, 0.5, 0.5};
        Comparison comparison =
                PairedComparison.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, probabilities, HIGHER);
        assertThat(comparison.baseline()).isCloseTo(0.2, within(1e-12));
        assertThat(comparison.candidate()).isCloseTo(0.4, within(1e-12));
        assertThat(comparison.effect().mean()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void equalVariants_areToldApart5TimesInAHundred() {
        Random random = new Random(5);
        int told = 0;
        for (int i = 0; i < 200; i++) {
            double[] baseline = random.doubles(60).toArray();
            double[] candidate = random.doubles(60).toArray();
            told += PairedComparison.of(baseline, candidate, HIGHER).verdict() == Verdict.CANNOT_TELL ? 0 : 1;
        }
        assertThat(told / 200.0).isBetween(0.01, 0.1);
    }

    @Test
    void whatIsNoPairs_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedComparison.of(new double[0], new double[0], HIGHER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedComparison.of(new double[2], new double[3], HIGHER))
                .withMessageContaining("2 values of the baseline, 3 of the candidate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedComparison.of(new double[] {0}, new double[] {Double.NaN}, HIGHER));
    }
}
