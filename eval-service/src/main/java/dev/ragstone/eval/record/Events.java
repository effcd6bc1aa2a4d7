package dev.ragstone.eval.record;

import dev.ragstone.eval.flow.Evaluation;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.events.EvaluationEvent;
import dev.ragstone.events.MetricScore;
import java.util.Map;
import java.util.TreeMap;

/** The wire form of evaluations: scores and reasons, no text of question, answer or claims. */
final class Events {

    private Events() {}

    static EvaluationEvent of(Evaluation evaluation) {
        Map<String, MetricScore> scores = new TreeMap<>();
        evaluation.scores().forEach((metric, result) -> scores.put(metric, score(result)));
        return new EvaluationEvent(
                evaluation.interactionId(),
                evaluation.tenant(),
                evaluation.evaluatedAt(),
                evaluation.traceId(),
                evaluation.status(),
                evaluation.model(),
                evaluation.promptVersion(),
                evaluation.inclusion().stratum().label(),
                evaluation.inclusion().probability(),
                scores);
    }

    private static MetricScore score(ScoreResult result) {
        return switch (result) {
            case ScoreResult.Scored scored -> new MetricScore.Value(scored.value(), scored.judge());
            case ScoreResult.Skipped skipped -> new MetricScore.Skipped(skipped.reason());
            case ScoreResult.Failed failed -> new MetricScore.Failed(failed.reason());
        };
    }
}
