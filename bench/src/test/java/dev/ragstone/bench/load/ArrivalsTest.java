package dev.ragstone.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final int RATE = 200;

    @Test
    void requests_comeAtTheRateOnAverage_andInTheirOrder() {
        long[] due = due(1, 100_000);
        assertThat(due).isSorted();
        assertThat(due[due.length - 1] / 1e9).isCloseTo(due.length / (double) RATE, within(5.0));
    }

    @Test
    void gaps_areSpreadAsThoseOfPeopleWhoKnowNothingOfEachOther() {
        long[] due = due(1, 100_000);
        double[] gaps = new double[due.length - 1];
        Arrays.setAll(gaps, i -> (due[i + 1] - due[i]) * RATE / 1e9);
        double longerThanTheMean = Arrays.stream(gaps).filter(gap -> gap > 1).count() / (double) gaps.length;
        double longerThanTwice = Arrays.stream(gaps).filter(gap -> gap > 2).count() / (double) gaps.length;
        assertThat(longerThanTheMean).isCloseTo(Math.exp(-1), within(0.01));
        assertThat(longerThanTwice).isCloseTo(Math.exp(-2), within(0.01));
    }

    @Test
    void seed_decidesWhenRequestsCome() {
        assertThat(due(1, 50)).isEqualTo(due(1, 50)).isNotEqualTo(due(2, 50));
    }

    private static long[] due(long seed, int count) {
        Arrivals arrivals = new Arrivals(RATE, seed);
        long[] due = new long[count];
        Arrays.setAll(due, i -> arrivals.next());
        return due;
    }
}
