package dev.ragstone.statistics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SamplingPlanTest {

    private final SamplingPlan plan = new SamplingPlan(0.2);

    @Test
    void strataThatAreAlwaysTaken_areTakenAtAnyPosition() {
        assertThat(plan.takes(0.999, true)).isTrue();
        assertThat(plan.probability(true)).isEqualTo(1);
        assertThat(new SamplingPlan(0).takes(0.999, true)).isTrue();
    }

    @Test
    void theRest_isTakenBelowTheBaseRate() {
        assertThat(plan.takes(0.199, false)).isTrue();
        assertThat(plan.takes(0.2, false)).isFalse();
        assertThat(plan.probability(false)).isEqualTo(0.2);
        assertThat(new SamplingPlan(0).takes(0, false)).isFalse();
    }

    @Test
    void baseSample_holdsItsShareOfEveryStratum() {
        assertThat(plan.isOfBase(0.199)).isTrue();
        assertThat(plan.isOfBase(0.2)).isFalse();
    }

    @Test
    void rate_outOfRangeIsRefused() {
        for (double rate : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new SamplingPlan(rate));
        }
    }
}
