package dev.ragstone.eval.database;

import dev.ragstone.database.DatabaseException;
import dev.ragstone.eval.config.EvaluationConfig;
import dev.ragstone.eval.ledger.EvaluationLedger;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Does work again and again until the database and the broker let it; what they will never take fails at once. */
@Singleton
public class Retrying {

    private static final Logger LOG = Logger.getLogger(Retrying.class);
    private static final double JITTER = 0.2;

    private final EvaluationLedger ledger;
    private final EvaluationConfig.Retry retry;

    Retrying(EvaluationLedger ledger, EvaluationConfig config) {
        this.ledger = ledger;
        this.retry = config.retry();
    }

    /** Does blocking work for an interaction, on a thread that may be blocked. */
    public <T> Uni<T> untilDone(UUID interactionId, Supplier<T> work) {
        return untilDone(interactionId, onWorker(work));
    }

    /** Repeats all steps of an attempt, each of which may have been done before. */
    public <T> Uni<T> untilDone(UUID interactionId, Uni<T> attempt) {
        return attempt.onFailure(failure -> !isFinal(failure))
                .invoke(failure -> announce(interactionId, failure))
                .onFailure(failure -> !isFinal(failure))
                .retry()
                .withBackOff(retry.firstPause(), retry.longestPause())
                .withJitter(JITTER)
                .indefinitely();
    }

    /** Does blocking work once, on a thread that may be blocked. */
    public static <T> Uni<T> onWorker(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Whether the database refuses the data, or they have no JSON form; everything else may pass. */
    public static boolean isFinal(Throwable failure) {
        return failure instanceof DatabaseException.Refused || failure instanceof IllegalArgumentException;
    }

    private void announce(UUID interactionId, Throwable failure) {
        ledger.retried();
        LOG.warnf(
                "What came of interaction %s waits, and all that comes after it waits in Kafka: %s",
                interactionId, failure.getMessage());
    }
}
