package dev.ragstone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.statistics.interval.Estimate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void table_isAlignedMarkdown() {
        Table table = new Table(List.of("mode", "value"), List.of(List.of("hybrid", "1"), List.of("dense", "0.25")));
        assertThat(table.toMarkdown())
                .isEqualTo(
                        """
                | mode   | value |
                |--------|------:|
                | hybrid |     1 |
                | dense  |  0.25 |""");
    }

    @Test
    void numbers_areWrittenTheSameEverywhere() {
        assertThat(Cells.estimate(new Estimate(0.7452, 0.72, 0.77))).isEqualTo("0.745 [0.720, 0.770]");
        assertThat(Cells.difference(new Estimate(0.0104, 0.002, 0.02))).isEqualTo("+0.010 [+0.002, +0.020] *");
        assertThat(Cells.ratio(OptionalDouble.of(0.934))).isEqualTo("93.4 %");
        assertThat(Cells.millis(OptionalDouble.empty())).isEqualTo("not measured");
        assertThat(Cells.count(12_345)).isEqualTo("12,345");
    }
}
