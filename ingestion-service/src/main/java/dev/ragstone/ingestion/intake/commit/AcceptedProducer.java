package dev.ragstone.ingestion.intake.commit;

import dev.ragstone.service.transport.KafkaClientSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes transactions. A producer that failed is thrown away, so that the next transaction begins with a fresh one. */
final class AcceptedProducer implements AutoCloseable {

    /** A process that dies in the middle of a transaction holds up its successor for so long at the most. */
    private static final int TRANSACTION_TIMEOUT_MS = 10_000;

    private static final int DELIVERY_TIMEOUT_MS = 8_000;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final Map<String, Object> settings;
    private @Nullable Producer<String, byte[]> producer;

    /**
     * Nothing is connected yet.
     *
     * @param broker how to reach the broker, by Kafka's names
     * @param maxRequestBytes the largest record with its headers
     */
    AcceptedProducer(Map<String, Object> broker, int maxRequestBytes) {
        this.settings = KafkaClientSettings.of(
                broker,
                ProducerConfig.configNames(),
                Map.of(
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        // Zombies are fenced by the consumer group: the id only has to be nobody else's.
                        "ragstone-ingestion-" + UUID.randomUUID(),
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        TRANSACTION_TIMEOUT_MS,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        DELIVERY_TIMEOUT_MS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        DELIVERY_TIMEOUT_MS / 2,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        DELIVERY_TIMEOUT_MS,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        maxRequestBytes));
    }

    /**
     * Appends records and commits offsets, all or nothing. Returns when the broker has them.
     *
     * @throws KafkaException if it did not: because the group has given the partitions to others, or for any other reason
     */
    void write(
            List<ProducerRecord<String, byte[]>> records,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            ConsumerGroupMetadata group) {
        boolean written = false;
        try {
            Producer<String, byte[]> open = open();
            open.beginTransaction();
            for (ProducerRecord<String, byte[]> accepted : records) {
                // If it fails, committing fails.
                Future<RecordMetadata> unused = open.send(accepted);
            }
            open.sendOffsetsToTransaction(offsets, group);
            open.commitTransaction();
            written = true;
        } finally {
            if (!written) {
                close();
            }
        }
    }

    /** Gives the producer up; a transaction that is open is aborted by its successor or after its time. */
    @Override
    public void close() {
        Producer<String, byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(CLOSE_TIMEOUT);
        }
    }

    private Producer<String, byte[]> open() {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer = open;
            open.initTransactions();
        }
        return open;
    }
}
