package dev.ragstone.query.cache;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to the documents, as far as this replica knows: all caches go by it.
 *
 * @param epochs the tenants' epochs
 * @param freshness whether they can be gone by
 * @param follower keeps them up until this is closed; null where no cache needs them
 */
record DocumentChanges(Epochs epochs, Freshness freshness, @Nullable StatusFollower follower) implements AutoCloseable {

    /** Nobody follows. */
    static DocumentChanges unknown() {
        return new DocumentChanges(new Epochs(), new Freshness(Duration.ZERO, System::nanoTime), null);
    }

    /** Begins to follow at once; the broker need not be there. */
    static DocumentChanges followed(Supplier<Consumer<String, byte[]>> consumers, Duration longestSilence) {
        Epochs epochs = new Epochs();
        Freshness freshness = new Freshness(longestSilence, System::nanoTime);
        return new DocumentChanges(epochs, freshness, new StatusFollower(consumers, epochs, freshness));
    }

    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
    }
}
