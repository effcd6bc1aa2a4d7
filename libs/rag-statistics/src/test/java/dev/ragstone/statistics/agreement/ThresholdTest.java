package dev.ragstone.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThresholdTest {

    @Test
    void best_liesBetweenWhatPeopleTellApart() {
        // From 0.75 on all are good, below none is.
        double[] scores = {0.9, 0.8, 0.7, 0.6};
        boolean[] labels = {true, true, false, false};

        assertThat(Threshold.best(scores, labels, 0.5)).contains(new Threshold(0.75, 1));
    }

    @Test
    void ofSeveralThatAreAsGood_theOneInUseStays() {
        assertThat(Threshold.best(new double[] {0.9, 0.2}, new boolean[] {true, false}, 0.5))
                .contains(new Threshold(0.5, 1));
    }

    @Test
    void ofSeveralOthers_theNearestIsTaken() {
        // At 0.65 and at 0.85 three of four agree where chance gives two: (3/4 - 1/2) / (1/2). At 0.75 two do, as by
        // chance.
        double[] scores = {0.9, 0.8, 0.7, 0.6};
        boolean[] labels = {true, false, true, false};

        assertThat(Threshold.best(scores, labels, 0.5).orElseThrow().value()).isBetween(0.64, 0.66);
        assertThat(Threshold.best(scores, labels, 1).orElseThrow().value()).isBetween(0.84, 0.86);
    }

    @Test
    void whatPeopleAllSay_teachesNoThreshold() {
        assertThat(Threshold.best(new double[] {0.9, 0.2}, new boolean[] {true, true}, 0.5))
                .isEmpty();
        assertThat(Threshold.best(new double[0], new boolean[0], 0.5)).isEmpty();
    }
}
