package dev.ragstone.eval.record;

import dev.ragstone.database.DatabaseException;
import dev.ragstone.eval.config.EvaluationConfig;
import dev.ragstone.eval.flow.Evaluation;
import dev.ragstone.eval.ledger.EvaluationLedger;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps an evaluation and publishes it, again and again until both are done. All steps can be repeated, so that it does
 * not matter where an attempt ended.
 */
@Singleton
public class EvaluationRecorder {

    private static final Logger LOG = Logger.getLogger(EvaluationRecorder.class);
    private static final double JITTER = 0.2;

    private final EvaluationStore store;
    private final EvaluationPublisher publisher;
    private final EvaluationLedger ledger;
    private final EvaluationConfig.Retry retry;

    EvaluationRecorder(
            EvaluationStore store, EvaluationPublisher publisher, EvaluationLedger ledger, EvaluationConfig config) {
        this.store = store;
        this.publisher = publisher;
        this.ledger = ledger;
        this.retry = config.retry();
    }

    /**
     * Records an evaluation.
     *
     * @param trace the trace that the published record continues
     * @return completes when the evaluation is kept and published, or when the database will never take it
     */
    public Uni<Void> record(Evaluation evaluation, Context trace) {
        return onWorker(() -> store.keep(evaluation))
                .call(kept -> publish(kept, trace))
                .invoke(kept -> ledger.kept(kept.isNew()))
                .replaceWithVoid()
                .onFailure(EvaluationRecorder::isFinal)
                .recoverWithUni(refusal -> Uni.createFrom().voidItem().invoke(() -> giveUp(evaluation, refusal)))
                .onFailure()
                .invoke(failure -> announceRetry(evaluation, failure))
                .onFailure()
                .retry()
                .withBackOff(retry.firstPause(), retry.longestPause())
                .withJitter(JITTER)
                .indefinitely();
    }

    private Uni<Void> publish(Kept kept, Context trace) {
        return kept.pending()
                .map(event -> publisher.publish(event, trace).call(() -> onWorker(() -> store.markPublished(event))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The database refuses the data, or they have no JSON form; everything else may pass. */
    private static boolean isFinal(Throwable failure) {
        return failure instanceof DatabaseException.Refused || failure instanceof IllegalArgumentException;
    }

    private void giveUp(Evaluation evaluation, Throwable refusal) {
        ledger.refused();
        LOG.errorf(refusal, "The evaluation of interaction %s is left out", evaluation.interactionId());
    }

    private void announceRetry(Evaluation evaluation, Throwable failure) {
        ledger.retried();
        LOG.warnf(
                "The evaluation of interaction %s waits, and all that come after it wait in Kafka: %s",
                evaluation.interactionId(), failure.getMessage());
    }

    private static <T> Uni<T> onWorker(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
