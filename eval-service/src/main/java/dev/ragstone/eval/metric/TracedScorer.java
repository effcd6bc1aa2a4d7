package dev.ragstone.eval.metric;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.opentelemetry.api.common.Attributes;

/**
 * Shows a metric in the trace: its name, and its score or why it has none; no text of question or answer.
 *
 * @param scorer computes the metric
 * @param tracing where spans go
 */
public record TracedScorer(Scorer scorer, Tracing tracing) implements Scorer {

    @Override
    public Metric metric() {
        return scorer.metric();
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        Attributes name = Attributes.of(SpanAttributes.GEN_AI_EVALUATION_NAME, metric().name());
        return tracing.inSpan(SpanNames.SCORE, name, () -> {
            ScoreResult result = scorer.score(verdicts);
            tracing.annotate(describe(result));
            return result;
        });
    }

    private static Attributes describe(ScoreResult result) {
        return switch (result) {
            case ScoreResult.Scored scored -> Attributes.of(SpanAttributes.GEN_AI_EVALUATION_SCORE, scored.value());
            case ScoreResult.Skipped skipped ->
                Attributes.of(SpanAttributes.GEN_AI_EVALUATION_EXPLANATION, "skipped: " + skipped.reason());
            case ScoreResult.Failed failed ->
                Attributes.of(SpanAttributes.GEN_AI_EVALUATION_EXPLANATION, "failed: " + failed.reason());
        };
    }
}
