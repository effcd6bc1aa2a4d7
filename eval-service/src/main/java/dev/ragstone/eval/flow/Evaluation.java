package dev.ragstone.eval.flow;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Interaction;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found for one interaction.
 *
 * @param interactionId the interaction
 * @param tenant tenant of the reader who asked
 * @param traceId trace of the request; null if it was not traced
 * @param askedAt when the question came
 * @param evaluatedAt when it was scored
 * @param status how the question ended
 * @param model what generated the answer
 * @param promptVersion version of the prompt
 * @param inclusion how it came to be judged
 * @param scores result by metric, sorted by metric
 */
public record Evaluation(
        UUID interactionId,
        String tenant,
        @Nullable String traceId,
        Instant askedAt,
        Instant evaluatedAt,
        AnswerStatus status,
        String model,
        String promptVersion,
        Inclusion inclusion,
        Map<String, ScoreResult> scores) {

    public Evaluation {
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    }

    /** The evaluation of an interaction. */
    public static Evaluation of(
            Interaction interaction, Inclusion inclusion, Map<String, ScoreResult> scores, Instant evaluatedAt) {
        return new Evaluation(
                interaction.id(),
                interaction.tenant(),
                interaction.traceId(),
                interaction.at(),
                evaluatedAt,
                interaction.answer().status(),
                interaction.answer().model(),
                interaction.answer().promptVersion(),
                inclusion,
                scores);
    }

    /** The same, judged for another reason. */
    public Evaluation with(Inclusion other) {
        return new Evaluation(
                interactionId, tenant, traceId, askedAt, evaluatedAt, status, model, promptVersion, other, scores);
    }
}
