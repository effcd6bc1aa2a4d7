package dev.ragstone.query.cache;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.events.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the status topic from its end on, once, until something is in the way. How far it has come it measures against the
 * ends of the partitions, each time as they were when it asked: to have got nothing for a while proves nothing, as a broker
 * that is away gives nothing either.
 */
final class StatusReading {

    private static final Duration POLL = Duration.ofMillis(200);
    /** Where records stream in, a poll takes no time, and the broker need not be asked after each. */
    private static final long BETWEEN_LOOKS_NANOS = POLL.toNanos();

    /**
     * The ends of the partitions.
     *
     * @param moment when they were asked for; what was written before lies before them
     * @param offsets the offset behind the last record of each
     */
    private record Ends(long moment, Map<TopicPartition, Long> offsets) {}

    private final Consumer<String, byte[]> consumer;
    private final Epochs epochs;
    private final Freshness freshness;
    private final Set<TopicPartition> partitions;
    private long nextLook;
    private @Nullable Ends ahead;

    private StatusReading(Consumer<String, byte[]> consumer, Epochs epochs, Freshness freshness) {
        this.consumer = consumer;
        this.epochs = epochs;
        this.freshness = freshness;
        this.partitions = partitions(consumer);
        this.nextLook = freshness.now();
    }

    /**
     * Begins at the end. What was written before, nobody has seen, so that the epochs of all tenants rise.
     *
     * @throws FollowingEndedException if the broker does not know the topic
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer
     */
    static StatusReading begin(Consumer<String, byte[]> consumer, Epochs epochs, Freshness freshness)
            throws FollowingEndedException {
        StatusReading reading = new StatusReading(consumer, epochs, freshness);
        if (reading.partitions.isEmpty()) {
            throw new FollowingEndedException(
                    "the broker does not know the topic yet; ingestion-service needs it as well");
        }
        consumer.assign(reading.partitions);
        consumer.seekToEnd(reading.partitions);
        // Seeking is lazy: asking for the position is what fixes "from now on".
        reading.partitions.forEach(consumer::position);
        epochs.raiseAll();
        return reading;
    }

    /**
     * Reads what there is, or waits for it a moment.
     *
     * @throws FollowingEndedException if reading has to begin anew
     * @throws org.apache.kafka.common.KafkaException if the topic cannot be read on
     */
    void readOn() throws FollowingEndedException {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            raise(record.key());
        }
        if (ahead == null && freshness.now() - nextLook >= 0) {
            ahead = look();
        }
        if (ahead != null && hasReached(ahead)) {
            freshness.completeUpTo(ahead.moment());
            ahead = null;
        }
    }

    private void raise(@Nullable String key) {
        try {
            if (key != null) {
                epochs.raise(DocumentId.parseKey(key).tenant());
                return;
            }
        } catch (IllegalArgumentException e) {
            // Whose document it is cannot be told: perhaps anybody's.
        }
        epochs.raiseAll();
    }

    /** Where the partitions end now; null if the broker does not say. */
    private @Nullable Ends look() throws FollowingEndedException {
        long moment = freshness.now();
        nextLook = moment + BETWEEN_LOOKS_NANOS;
        try {
            if (!partitions(consumer).equals(partitions)) {
                throw new FollowingEndedException("the topic has got other partitions");
            }
            Map<TopicPartition, Long> offsets = consumer.endOffsets(partitions);
            if (offsets.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) > end.getValue())) {
                throw new FollowingEndedException("the topic ends before what was read: it has lost records");
            }
            return new Ends(moment, offsets);
        } catch (TimeoutException e) {
            // The position is kept, and time passes: if the broker is back soon, nothing has been missed.
            return null;
        }
    }

    private boolean hasReached(Ends ends) {
        return ends.offsets().entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static Set<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return consumer.partitionsFor(Topics.DOCUMENTS_STATUS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
