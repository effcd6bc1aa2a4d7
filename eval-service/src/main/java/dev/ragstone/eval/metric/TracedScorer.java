package dev.ragstone.eval.metric;

import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.service.telemetry.Telemetry.EventNames;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows a metric in the trace: its name, and its score or why it has none; no text of question or answer. The span says it for
 * those who look at traces, and its event {@code gen_ai.evaluation.result} for what reads the semantic conventions.
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
            Attributes said = describe(result);
            tracing.annotate(said);
            tracing.event(
                    EventNames.GEN_AI_EVALUATION_RESULT,
                    name.toBuilder().putAll(said).build());
            return result;
        });
    }

    private Attributes describe(ScoreResult result) {
        return switch (result) {
            case ScoreResult.Scored scored -> describe(scored);
            case ScoreResult.Skipped skipped ->
                Attributes.of(SpanAttributes.GEN_AI_EVALUATION_EXPLANATION, "skipped: " + skipped.reason());
            case ScoreResult.Failed failed ->
                Attributes.of(
                        SpanAttributes.GEN_AI_EVALUATION_EXPLANATION,
                        "failed: " + failed.reason(),
                        SpanAttributes.ERROR_TYPE,
                        failed.reason());
        };
    }

    /** A key without a value is left out. */
    private Attributes describe(ScoreResult.Scored scored) {
        AttributesBuilder attributes = Attributes.builder();
        attributes.put(SpanAttributes.GEN_AI_EVALUATION_SCORE, scored.value());
        attributes.put(SpanAttributes.GEN_AI_EVALUATION_LABEL, metric().scale().label(scored.value()));
        attributes.put(SpanAttributes.GEN_AI_EVALUATION_EXPLANATION, count(scored.findings()));
        return attributes.build();
    }

    private static @Nullable String count(List<Finding> findings) {
        return findings.isEmpty()
                ? null
                : "%d of %d hold"
                        .formatted(findings.stream().filter(Finding::holds).count(), findings.size());
    }
}
