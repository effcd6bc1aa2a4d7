package dev.ragstone.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolmTest {

    @Test
    void probabilities_areHeldToWhatIsLeftOfTheLevel_fromTheSmallestOn() {
        // 0.01 <= 0.05/4, 0.015 <= 0.05/3, but 0.03 > 0.05/2: the last does not stand either, though 0.04 <= 0.05/1.
        assertThat(Holm.standing(new double[] {0.04, 0.01, 0.03, 0.015}, 0.05))
                .containsExactly(false, true, false, true);
    }

    @Test
    void oneFinding_isHeldToTheLevelItself() {
        assertThat(Holm.standing(new double[] {0.025}, 0.025)).containsExactly(true);
        assertThat(Holm.standing(new double[] {0.0251}, 0.025)).containsExactly(false);
        assertThat(Holm.standing(new double[0], 0.025)).isEmpty();
    }
}
