package dev.ragstone.eval.record;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.eval.database.Retrying;
import dev.ragstone.eval.flow.Feedback;
import dev.ragstone.eval.flow.JudgeKind;
import dev.ragstone.eval.flow.Judged;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.ledger.EvaluationLedger;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what came of interactions, again and again until it is done. All steps can be repeated, so that it does not matter
 * where an attempt ended. What the database will never take fails.
 */
@Singleton
public class EvaluationRecorder {

    private final EvaluationStore evaluations;
    private final InteractionStore interactions;
    private final EvaluationPublisher publisher;
    private final EvaluationLedger ledger;
    private final Retrying retrying;

    EvaluationRecorder(
            EvaluationStore evaluations,
            InteractionStore interactions,
            EvaluationPublisher publisher,
            EvaluationLedger ledger,
            Retrying retrying) {
        this.evaluations = evaluations;
        this.interactions = interactions;
        this.publisher = publisher;
        this.ledger = ledger;
        this.retrying = retrying;
    }

    /**
     * Records an evaluation.
     *
     * @param trace the trace that the published record continues
     * @return completes when the evaluation is kept and published
     */
    public Uni<Void> record(Judged judged, Context trace) {
        Uni<Kept> attempt = Retrying.onWorker(() -> evaluations.keep(judged)).call(kept -> publish(kept, trace));
        return retrying.untilDone(judged.interaction().id(), attempt)
                .invoke(kept -> ledger.kept(kept.isNew()))
                .replaceWithVoid();
    }

    /** Adds what a judge says to an evaluation, and publishes it anew. Blocks until that is done. */
    public void add(UUID interactionId, JudgeKind judge, Map<String, ScoreResult> scores) {
        Kept kept = evaluations.add(interactionId, judge, scores);
        publish(kept, Context.current()).await().indefinitely();
    }

    /**
     * Keeps an interaction that is not judged.
     *
     * @param reason why it is not
     * @return whether it has to be judged after all, because the reader did not like the answer
     */
    public Uni<Boolean> leaveOut(Interaction interaction, String reason) {
        return retrying.untilDone(interaction.id(), () -> interactions.leaveOut(interaction, reason));
    }

    /**
     * Keeps what a reader says of an answer.
     *
     * @return the interaction, if it has to be judged now because of that
     */
    public Uni<Optional<Interaction>> keep(Feedback feedback) {
        return retrying.untilDone(feedback.interactionId(), () -> interactions.keepFeedback(feedback));
    }

    private Uni<Void> publish(Kept kept, Context trace) {
        return kept.pending()
                .map(event -> publisher
                        .publish(event, trace)
                        .call(() -> Retrying.onWorker(() -> evaluations.markPublished(event))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
