package dev.ragstone.eval.report;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.eval.flow.Evaluation;
import dev.ragstone.eval.flow.ScoreView;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as HTTP shows it.
 *
 * @param interactionId the interaction
 * @param traceId trace of the request; null if it was not traced
 * @param askedAt when the question came
 * @param evaluatedAt when it was scored
 * @param status how the question ended
 * @param model what generated the answer
 * @param promptVersion version of the prompt
 * @param stratum why it was judged
 * @param probability the chance that it had to be judged
 * @param scores what each metric says, by name
 */
public record EvaluationView(
        UUID interactionId,
        @Nullable String traceId,
        Instant askedAt,
        Instant evaluatedAt,
        AnswerStatus status,
        String model,
        String promptVersion,
        String stratum,
        double probability,
        Map<String, ScoreView> scores) {

    static EvaluationView of(Evaluation evaluation, boolean detailed) {
        Map<String, ScoreView> scores = new TreeMap<>();
        evaluation.scores().forEach((metric, result) -> scores.put(metric, ScoreView.of(result, detailed)));
        return new EvaluationView(
                evaluation.interactionId(),
                evaluation.traceId(),
                evaluation.askedAt(),
                evaluation.evaluatedAt(),
                evaluation.status(),
                evaluation.model(),
                evaluation.promptVersion(),
                evaluation.inclusion().stratum().label(),
                evaluation.inclusion().probability(),
                scores);
    }
}
