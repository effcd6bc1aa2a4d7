package dev.ragstone.ingestion;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.ingestion.config.IngestionConfig.Retry;
import dev.ragstone.ingestion.flow.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Decides whether an event is tried again, and when: each stage has its own bound. An index that is away is waited for without end: it says nothing
 * against the event, and the records behind it would fare no better.
 */
@ApplicationScoped
class RetryPolicy {

    private static final Logger LOG = Logger.getLogger(RetryPolicy.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);

    private final IngestionConfig config;
    private final AtomicInteger waitingForIndex = new AtomicInteger();

    RetryPolicy(IngestionConfig config) {
        this.config = config;
    }

    /** Whether events wait for the index to come back. */
    boolean isStalled() {
        return waitingForIndex.get() > 0;
    }

    /** Begins to count the tries of an event. */
    Tries begin(DocumentId document) {
        return new Tries(document);
    }

    /** The tries of one event. */
    final class Tries {
        private final DocumentId document;
        private final Map<Stage, Integer> failures = new EnumMap<>(Stage.class);
        private int attempts;

        private Tries(DocumentId document) {
            this.document = document;
        }

        /** Number of the try that begins now, from 1. */
        int next() {
            return ++attempts;
        }

        /**
         * Waits before the next try, as the index is away.
         *
         * @throws IndexException the reason itself, if waiting does not help
         */
        void waitForIndex(IndexException reason) {
            if (!reason.isTransient()) {
                throw reason;
            }
            next();
            waitAfter(new TransientFailure(Stage.STORE, reason, true));
        }

        /** Waits before the next try; false, at once, if there is to be none. */
        boolean waitAfter(TransientFailure failure) {
            Stage stage = failure.stage();
            if (!failure.indexAway() && failures.merge(stage, 1, Integer::sum) >= maxAttempts(stage)) {
                return false;
            }
            Duration wait = backoff(attempts, maxWait(stage));
            LOG.warnf(
                    "%s failed in %s, try %d, next in %s: %s",
                    document, stage.label(), attempts, wait, failure.getMessage());
            int stalled = failure.indexAway() ? 1 : 0;
            waitingForIndex.addAndGet(stalled);
            try {
                Thread.sleep(wait);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while " + document + " waited for its next try", e);
            } finally {
                waitingForIndex.addAndGet(-stalled);
            }
        }
    }

    /** Doubles with every try up to the longest wait, less up to half at random, so that retries spread out. */
    private static Duration backoff(int attempt, Duration maxWait) {
        long ceiling = Math.min(maxWait.toMillis(), FIRST_WAIT.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(ceiling - ThreadLocalRandom.current().nextLong(ceiling / 2 + 1));
    }

    private int maxAttempts(Stage stage) {
        return retry(stage).flatMap(Retry::maxAttempts).orElse(config.maxAttempts());
    }

    private Duration maxWait(Stage stage) {
        return retry(stage).flatMap(Retry::maxBackoff).orElse(config.maxBackoff());
    }

    private Optional<Retry> retry(Stage stage) {
        return Optional.ofNullable(config.retries().get(stage));
    }
}
