package dev.ragstone.query.answerability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.query.flow.AnswerabilitySignals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerabilityModelTest {

    @Test
    void nearPassageThatStandsOut_speaksForAnAnswer() {
        assertThat(estimate(0.85, 0.12, 0.75)).isGreaterThan(0.6);
        assertThat(estimate(0.55, 0.01, 0.45)).isLessThan(0.3);
    }

    @Test
    void everyMismatch_speaksAgainstIt() {
        double without = estimate(0.8, 0.05, 0.7);

        assertThat(AnswerabilityModel.estimate(new AnswerabilitySignals(0.8, 0.05, 0.7, 1, true, false, false)))
                .isLessThan(without);
        assertThat(AnswerabilityModel.estimate(new AnswerabilitySignals(0.8, 0.05, 0.7, 1, false, true, false)))
                .isLessThan(without);
        assertThat(AnswerabilityModel.estimate(new AnswerabilitySignals(0.8, 0.05, 0.7, 1, false, false, true)))
                .isLessThan(without);
    }

    @Test
    void withoutTokens_orWithoutAVector_whatIsLeftDecides() {
        assertThat(estimate(0.85, 0.12, null)).isGreaterThan(estimate(0.55, 0.01, null));
        assertThat(AnswerabilityModel.estimate(words(1))).isGreaterThan(AnswerabilityModel.estimate(words(0.2)));
    }

    private static double estimate(double nearest, double lead, @Nullable Double weakest) {
        return AnswerabilityModel.estimate(new AnswerabilitySignals(nearest, lead, weakest, 1, false, false, false));
    }

    private static AnswerabilitySignals words(double coverage) {
        return new AnswerabilitySignals(null, null, null, coverage, false, false, false);
    }
}
