package dev.ragstone.statistics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void quantilesOfStudentsDistribution_areThoseOfTheTables() {
        assertThat(Quantiles.student(Quantiles.NORMAL_975, 3)).isCloseTo(3.1824, within(0.005));
        assertThat(Quantiles.student(Quantiles.NORMAL_975, 10)).isCloseTo(2.2281, within(0.0005));
        assertThat(Quantiles.student(Quantiles.NORMAL_975, 1000)).isCloseTo(1.9623, within(0.0001));
        assertThat(Quantiles.student(Quantiles.NORMAL_995, 3)).isCloseTo(5.8409, within(0.058));
        assertThat(Quantiles.student(Quantiles.NORMAL_995, 30)).isCloseTo(2.7500, within(0.0001));
    }
}
