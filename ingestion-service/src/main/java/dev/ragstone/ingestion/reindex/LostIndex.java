package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.events.Topics;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Tells whether an index has been lost. An event is accepted after its document's entry is durable, and entries stay for
 * good, so that a document that was accepted and has no entry can only have lost it. The oldest events tell most.
 */
final class LostIndex {

    private static final Logger LOG = Logger.getLogger(LostIndex.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** So many of the oldest accepted events are looked at; the connection may take a few polls. */
    private static final int EVENTS = 200;

    private static final int POLLS = 20;

    private final AcceptedConsumers consumers;

    LostIndex(AcceptedConsumers consumers) {
        this.consumers = consumers;
    }

    /** Whether a document of the oldest accepted events has no entry. */
    boolean isLost(DocumentRegistry registry) {
        try (Consumer<String, byte[]> consumer = consumers.read()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DOCUMENTS_ACCEPTED).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            int seen = 0;
            for (int poll = 0; poll < POLLS && seen < EVENTS && !isAtEnd(consumer, partitions); poll++) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    seen++;
                    if (isMissing(record, registry)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isAtEnd(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        return consumer.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static boolean isMissing(ConsumerRecord<String, byte[]> accepted, DocumentRegistry registry) {
        try {
            return registry.find(DocumentId.parseKey(accepted.key())).isEmpty();
        } catch (IllegalArgumentException e) {
            LOG.warnf(
                    "%s holds a record of no document at %d: %s", accepted.topic(), accepted.offset(), e.getMessage());
            return false;
        }
    }
}
