package dev.ragstone.events;

import dev.ragstone.core.answer.AnswerStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Scores of one interaction: the record of {@link Topics#EVALUATIONS}, keyed by interaction id.
 *
 * @param interactionId the interaction
 * @param tenant its tenant
 * @param at when it was scored
 * @param traceId trace of the interaction; null if it was not traced
 * @param status how the question ended
 * @param model what generated the answer
 * @param promptVersion version of the prompt it was generated with
 * @param stratum why it was judged: {@code base} where a share of all is
 * @param probability the chance that it had to be judged, above 0 up to 1: estimates of all traffic count it by the inverse
 * @param scores what each metric says, by the metric's name
 */
public record EvaluationEvent(
        UUID interactionId,
        String tenant,
        Instant at,
        @Nullable String traceId,
        AnswerStatus status,
        String model,
        String promptVersion,
        String stratum,
        double probability,
        Map<String, MetricScore> scores) {

    /**
     * @throws NullPointerException if a required member is missing
     * @throws IllegalArgumentException if the probability is out of range
     */
    public EvaluationEvent {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be above 0, up to 1, but is " + probability);
        }
        Objects.requireNonNull(interactionId, "interactionId is missing");
        Objects.requireNonNull(tenant, "tenant is missing");
        Objects.requireNonNull(at, "at is missing");
        Objects.requireNonNull(status, "status is missing");
        Objects.requireNonNull(model, "model is missing");
        Objects.requireNonNull(promptVersion, "promptVersion is missing");
        Objects.requireNonNull(stratum, "stratum is missing");
        Objects.requireNonNull(scores, "scores is missing");
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    }
}
