package dev.ragstone.eval.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.service.telemetry.MetricNames;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationLedgerTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EvaluationLedger ledger = new EvaluationLedger(meters);

    @Test
    void sampled_isScoredPlusSkippedPlusFailed_forEachMetric() {
        ledger.sampled(Map.of("one", new ScoreResult.Scored(0.5, List.of()), "two", new ScoreResult.Failed("broken")));
        ledger.sampled(
                Map.of("one", new ScoreResult.Skipped("abstained"), "two", new ScoreResult.Skipped("no-claims")));
        ledger.unsampled("rate");
        ledger.malformed("no-value");

        double sampled = count(MetricNames.INTERACTIONS_RECEIVED, "outcome", "sampled");
        assertThat(sampled).isEqualTo(2);
        assertThat(count(MetricNames.EVALUATIONS, "metric", "one")).isEqualTo(sampled);
        assertThat(count(MetricNames.EVALUATIONS, "metric", "two")).isEqualTo(sampled);
    }

    @Test
    void everyReason_isCountedByItself() {
        ledger.unsampled("rate");
        ledger.unsampled("origin");
        ledger.unsampled("rate");

        assertThat(count(MetricNames.INTERACTIONS_RECEIVED, "outcome", "unsampled", "reason", "rate"))
                .isEqualTo(2);
        assertThat(count(MetricNames.INTERACTIONS_RECEIVED, "outcome", "unsampled", "reason", "origin"))
                .isEqualTo(1);
    }

    @Test
    void scores_areADistributionByMetric() {
        ledger.sampled(Map.of("one", new ScoreResult.Scored(0.5, List.of())));
        ledger.sampled(Map.of("one", new ScoreResult.Skipped("abstained")));

        assertThat(meters.get(MetricNames.EVALUATION_SCORE)
                        .tag("metric", "one")
                        .summary()
                        .mean())
                .isEqualTo(0.5);
    }

    private double count(String name, String... tags) {
        return meters.find(name).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
