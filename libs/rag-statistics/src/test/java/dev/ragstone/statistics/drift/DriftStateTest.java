package dev.ragstone.statistics.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.statistics.interval.WeightedSums;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftStateTest {

    private static final Baseline BASELINE = new Baseline(0.6, 0.5, 0.75);

    @Test
    void gains_areThoseOfBetsBegunAnewWithEveryValue() {
        // 0 is as far below 0.5 as can be: the stakes are won. 0.75 is half as far above 0.5: half of them are lost.
        DriftState once = DriftState.start(BASELINE).after(0);
        assertThat(once.falls()).containsExactly(1.5, 1.25, 1.125, 1.0625, 1.03125, 1.015625);
        assertThat(once.rises().getFirst()).isEqualTo(0.5);

        DriftState twice = once.after(0.75);
        assertThat(twice.falls().getFirst()).isCloseTo(2.5 * 0.75, within(1e-12));
        assertThat(twice.rises().getFirst()).isCloseTo(1.5, within(1e-12));
        assertThat(twice.seen()).isEqualTo(2);
    }

    @Test
    void valuesThatStayAway_areADrift() {
        assertThat(after(200, 0.2).drift(10_000)).contains(Direction.FALL);
        assertThat(after(200, 1).drift(10_000)).contains(Direction.RISE);
    }

    @Test
    void valuesWithinTheBaseline_areNoDrift() {
        assertThat(after(50_000, 0.6).drift(10_000)).isEmpty();
    }

    @Test
    void evidence_staysFinite() {
        DriftState state = after(10_000, 0);
        assertThat(state.falls()).allMatch(gain -> gain <= 1e300);
        assertThat(state.drift(10_000)).contains(Direction.FALL);
    }

    @Test
    void baseline_isTheWiderTheFewerItIsOf() {
        Baseline few = Baseline.of(WeightedSums.ofHits(4, 40));
        Baseline many = Baseline.of(WeightedSums.ofHits(400, 4_000));
        assertThat(few.mean()).isEqualTo(many.mean());
        assertThat(few.high() - few.low()).isGreaterThan(many.high() - many.low());
        // 0.1 and 2.576 * sqrt(0.1 * 0.9 / 4000)
        assertThat(many.high()).isCloseTo(0.1122, within(0.0003));
    }

    @Test
    void whatIsOutOfRange_isRefused() {
        DriftState state = DriftState.start(BASELINE);
        assertThatIllegalArgumentException().isThrownBy(() -> state.after(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> state.after(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new DriftState(BASELINE, 0, List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Baseline(1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Baseline.of(WeightedSums.ofHits(1, 1)));
    }

    private static DriftState after(int count, double value) {
        DriftState state = DriftState.start(BASELINE);
        for (int i = 0; i < count; i++) {
            state = state.after(value);
        }
        return state;
    }
}
