package dev.ragstone.ingestion;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.ingestion.config.IngestionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Decides whether an event is tried again, and when. An index that is away is waited for without end: it says nothing
 * against the event, and the records behind it would fare no better.
 */
@ApplicationScoped
class RetryPolicy {

    private static final Logger LOG = Logger.getLogger(RetryPolicy.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);

    private final int maxAttempts;
    private final Duration maxWait;

    RetryPolicy(IngestionConfig config) {
        this.maxAttempts = config.maxAttempts();
        this.maxWait = config.maxBackoff();
    }

    /** Begins to count the tries of an event. */
    Tries begin(DocumentId document) {
        return new Tries(document);
    }

    /** The tries of one event. */
    final class Tries {
        private final DocumentId document;
        private int attempts;

        private Tries(DocumentId document) {
            this.document = document;
        }

        /** Number of the try that begins now, from 1. */
        int next() {
            return ++attempts;
        }

        /** Waits before the next try; false, at once, if there is to be none. */
        boolean waitAfter(TransientFailure failure) {
            if (!failure.indexAway() && attempts >= maxAttempts) {
                return false;
            }
            Duration wait = backoff(attempts);
            LOG.warnf(
                    "%s failed in %s, try %d, next in %s: %s",
                    document, failure.stage().label(), attempts, wait, failure.getMessage());
            try {
                Thread.sleep(wait);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while " + document + " waited for its next try", e);
            }
        }
    }

    /** Doubles with every try up to the longest wait, less up to half at random, so that retries spread out. */
    private Duration backoff(int attempt) {
        long ceiling = Math.min(maxWait.toMillis(), FIRST_WAIT.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(ceiling - ThreadLocalRandom.current().nextLong(ceiling / 2 + 1));
    }
}
