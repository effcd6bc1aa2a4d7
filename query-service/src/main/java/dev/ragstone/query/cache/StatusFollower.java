package dev.ragstone.query.cache;

import dev.ragstone.events.Topics;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/** Raises the epoch of a tenant with every record of the status topic, in a thread of its own, as long as it is open. */
final class StatusFollower implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StatusFollower.class);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Epochs epochs;
    private final Freshness freshness;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** Begins at once; the broker need not be there. */
    StatusFollower(Supplier<Consumer<String, byte[]>> consumers, Epochs epochs, Freshness freshness) {
        this.consumers = consumers;
        this.epochs = epochs;
        this.freshness = freshness;
        this.thread = Thread.ofPlatform().name("document-status").daemon().start(this::run);
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                follow();
            } while (!closed.await(AFTER_A_FAILURE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            followWith(consumer);
        } catch (FollowingEndedException | KafkaException e) {
            LOG.warnf(
                    "Nothing is remembered, because %s is not followed, next try in %s: %s",
                    Topics.DOCUMENTS_STATUS, AFTER_A_FAILURE, e.getMessage());
        } finally {
            freshness.lost();
        }
    }

    private void followWith(Consumer<String, byte[]> consumer) throws FollowingEndedException {
        try {
            StatusReading reading = StatusReading.begin(consumer, epochs, freshness);
            LOG.infof("Following %s", Topics.DOCUMENTS_STATUS);
            while (closed.getCount() > 0) {
                reading.readOn();
            }
        } catch (InterruptException e) {
            // Only close interrupts; a consumer ends in order only on a thread that is not interrupted.
            Thread.interrupted();
        }
    }
}
