package dev.ragstone.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryFoldTest {

    private final SummaryFold fold = new SummaryFold();

    @Test
    void scoredSkippedAndFailed_addUpToTheEvaluations() {
        fold.add(new SummaryRow.Scores("m", "faithfulness", 5, 0.8, 0.1));
        fold.add(new SummaryRow.Skips("m", "faithfulness", 2, "abstained"));
        fold.add(new SummaryRow.Skips("m", "faithfulness", 1, "no-passages"));
        fold.add(new SummaryRow.Failures("m", "faithfulness", 1, "scorer-error"));
        fold.add(new SummaryRow.Total("m", 9));

        GroupSummary group = fold.groups().getFirst();
        MetricSummary metric = group.metrics().getFirst();
        assertThat(group.evaluations()).isEqualTo(9);
        assertThat(metric.n()).isEqualTo(5);
        assertThat(metric.mean()).isEqualTo(0.8);
        assertThat(metric.skipped()).isEqualTo(Map.of("abstained", 2L, "no-passages", 1L));
        assertThat(metric.failed()).isEqualTo(Map.of("scorer-error", 1L));
    }

    @Test
    void metricWithoutScores_hasNoMean() {
        fold.add(new SummaryRow.Total("m", 2));
        fold.add(new SummaryRow.Skips("m", "faithfulness", 2, "abstained"));

        assertThat(fold.groups().getFirst().metrics())
                .containsExactly(new MetricSummary("faithfulness", 0, null, null, Map.of("abstained", 2L), Map.of()));
    }

    @Test
    void evaluationsFromBeforeAMetricExisted_areCountedAsNotMeasured() {
        fold.add(new SummaryRow.Total("m", 10));
        fold.add(new SummaryRow.Scores("m", "newer", 4, 1, 0));

        assertThat(fold.groups().getFirst().metrics().getFirst().skipped()).isEqualTo(Map.of("not-measured", 6L));
    }

    @Test
    void nothingCounted_isNoGroup() {
        assertThat(fold.groups()).isEmpty();
    }
}
