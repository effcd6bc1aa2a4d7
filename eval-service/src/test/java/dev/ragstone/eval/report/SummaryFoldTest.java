package dev.ragstone.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.statistics.interval.WeightedSums;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryFoldTest {

    private final SummaryFold fold = new SummaryFold();

    @Test
    void scoredSkippedAndFailed_addUpToTheEvaluations() {
        fold.add(new SummaryRow.Scores("m", "faithfulness", WeightedSums.of(5, 0.8, 0.1)));
        fold.add(new SummaryRow.Skips("m", "faithfulness", 2, "abstained"));
        fold.add(new SummaryRow.Skips("m", "faithfulness", 1, "no-passages"));
        fold.add(new SummaryRow.Failures("m", "faithfulness", 1, "scorer-error"));
        fold.add(new SummaryRow.Total("m", 9));

        GroupScores group = fold.groups().get("m");
        MetricScores metric = group.metrics().get("faithfulness");
        assertThat(group.evaluations()).isEqualTo(9);
        assertThat(metric.sums().count()).isEqualTo(5);
        assertThat(metric.sums().mean()).isEqualTo(0.8);
        assertThat(metric.skipped()).isEqualTo(Map.of("abstained", 2L, "no-passages", 1L));
        assertThat(metric.failed()).isEqualTo(Map.of("scorer-error", 1L));
    }

    @Test
    void metricWithoutScores_hasNoMean() {
        fold.add(new SummaryRow.Total("m", 2));
        fold.add(new SummaryRow.Skips("m", "faithfulness", 2, "abstained"));

        assertThat(fold.groups().get("m").metrics())
                .containsEntry("faithfulness", new MetricScores(WeightedSums.NONE, Map.of("abstained", 2L), Map.of()));
    }

    @Test
    void evaluationsFromBeforeAMetricExisted_areCountedAsNotMeasured() {
        fold.add(new SummaryRow.Total("m", 10));
        fold.add(new SummaryRow.Scores("m", "newer", WeightedSums.of(4, 1, 0)));

        assertThat(fold.groups().get("m").metrics().get("newer").skipped()).isEqualTo(Map.of("not-measured", 6L));
    }

    @Test
    void nothingCounted_isNoGroup() {
        assertThat(fold.groups()).isEmpty();
    }
}
