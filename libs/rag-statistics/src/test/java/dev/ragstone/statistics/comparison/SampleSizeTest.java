package dev.ragstone.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ragstone.statistics.interval.Estimate;
import org.junit.jupiter.api.Test;

class SampleSizeTest {

    /** A standard error of 0.05. */
    private static final Estimate EFFECT = new Estimate(0.02, 0.02 - 0.05 * 1.959964, 0.02 + 0.05 * 1.959964);

    @Test
    void samples_growWithTheSquareOfErrorOverEffect() {
        // 100 * (0.05 * 2.80159 / 0.1)^2 = 196.2, and 100 * (0.05 * 2.80159 / 0.02)^2 = 4905.6
        assertThat(SampleSize.more(EFFECT, 100, new Criterion(true, 0.1))).isEqualTo(97);
        assertThat(SampleSize.more(EFFECT, 100, new Criterion(true, 0))).isEqualTo(4_806);
    }

    @Test
    void effectThatWouldHaveBeenSeen_takesNoMore() {
        assertThat(SampleSize.more(EFFECT, 100, new Criterion(true, 0.2))).isZero();
    }

    @Test
    void noEffectAtAll_takesTheMostThatIsEverAskedFor() {
        assertThat(SampleSize.more(new Estimate(0, -0.1, 0.1), 100, new Criterion(true, 0)))
                .isEqualTo(SampleSize.MOST);
        assertThat(SampleSize.more(new Estimate(1e-12, -0.1, 0.1), 100, new Criterion(true, 0)))
                .isEqualTo(SampleSize.MOST);
    }

    @Test
    void smallestEffect_mustBeANumberFromZeroOn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion(true, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion(true, Double.NaN));
    }
}
