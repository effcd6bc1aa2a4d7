package dev.ragstone.eval.ledger;

import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Counts what becomes of every record, so that two sums always hold when nothing is under way: well-formed interactions
 * = sampled + unsampled, and, for each metric, sampled = scored + skipped + failed. Every delivery counts; what was
 * kept by an earlier delivery, or by an attempt that ended before it was published, shows as {@code duplicate}.
 */
@Singleton
public class EvaluationLedger {

    /** Evaluations that reached the end, by outcome: {@code new}, {@code duplicate}, {@code refused}. */
    public static final String KEPT = "ragstone.evaluations.kept";

    /** Attempts to keep or publish an evaluation that will be repeated. */
    public static final String RETRIES = "ragstone.evaluations.retries";

    private static final String NO_REASON = "none";

    private final MeterRegistry meters;

    /** Counts into this registry. */
    public EvaluationLedger(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A record that holds no interaction. */
    public void malformed(String reason) {
        received("malformed", reason);
    }

    /** An interaction that is not judged. */
    public void unsampled(String reason) {
        received("unsampled", reason);
    }

    /** An interaction that was judged, with the result of each metric. */
    public void sampled(Map<String, ScoreResult> scores) {
        received("sampled", NO_REASON);
        scores.forEach(this::scored);
    }

    /** What a judge said of an interaction. */
    public void judged(Map<String, ScoreResult> scores) {
        scores.forEach(this::scored);
    }

    /** An evaluation that is kept and published; not new if it was kept before. */
    public void kept(boolean isNew) {
        kept(isNew ? "new" : "duplicate");
    }

    /** An evaluation that the database will never take. */
    public void refused() {
        kept("refused");
    }

    /** A record of feedback. */
    public void feedback(String outcome) {
        meters.counter(MetricNames.FEEDBACK_RECEIVED, MetricTags.OUTCOME, outcome)
                .increment();
    }

    /** An attempt to keep or publish that will be repeated. */
    public void retried() {
        meters.counter(RETRIES).increment();
    }

    private void scored(String metric, ScoreResult result) {
        switch (result) {
            case ScoreResult.Scored scored -> {
                evaluated(metric, "scored", NO_REASON);
                meters.summary(MetricNames.EVALUATION_SCORE, MetricTags.METRIC, metric)
                        .record(scored.value());
            }
            case ScoreResult.Skipped skipped -> evaluated(metric, "skipped", skipped.reason());
            case ScoreResult.Failed failed -> evaluated(metric, "failed", failed.reason());
        }
    }

    private void received(String outcome, String reason) {
        meters.counter(MetricNames.INTERACTIONS_RECEIVED, MetricTags.OUTCOME, outcome, MetricTags.REASON, reason)
                .increment();
    }

    private void evaluated(String metric, String outcome, String reason) {
        meters.counter(
                        MetricNames.EVALUATIONS,
                        MetricTags.METRIC,
                        metric,
                        MetricTags.OUTCOME,
                        outcome,
                        MetricTags.REASON,
                        reason)
                .increment();
    }

    private void kept(String outcome) {
        meters.counter(KEPT, MetricTags.OUTCOME, outcome).increment();
    }
}
