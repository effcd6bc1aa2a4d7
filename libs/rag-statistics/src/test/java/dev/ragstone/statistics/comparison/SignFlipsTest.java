package dev.ragstone.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SignFlipsTest {

    @Test
    void probability_isThatOfAllSigns() {
        // Of the eight ways to sign 1, 2 and 4, one alone sums up to -7, and two to -5 or less.
        assertThat(SignFlips.lowerTail(new double[] {-1, -2, -4})).isCloseTo(1 / 8.0, within(0.01));
        assertThat(SignFlips.lowerTail(new double[] {1, -2, -4})).isCloseTo(2 / 8.0, within(0.01));
        assertThat(SignFlips.lowerTail(new double[] {1, 2, 4})).isEqualTo(1);
    }

    @Test
    void differencesThatAreNone_proveNothing() {
        assertThat(SignFlips.lowerTail(new double[100])).isEqualTo(1);
        assertThat(SignFlips.lowerTail(new double[0])).isEqualTo(1);
    }

    @Test
    void chanceAlone_isTakenForALoss_noMoreOftenThanTheLevelSays() {
        SplittableRandom random = new SplittableRandom(7);
        int alarms = 0;
        for (int run = 0; run < 200; run++) {
            double[] differences = new double[20];
            Arrays.setAll(differences, i -> random.nextDouble(-1, 1));
            alarms += SignFlips.lowerTail(differences) <= 0.05 ? 1 : 0;
        }
        assertThat(alarms).as("of 200 at 5 %").isBetween(3, 19);
    }
}
