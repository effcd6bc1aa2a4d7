package dev.ragstone.stack.documents;

import dev.ragstone.events.Topics;
import dev.ragstone.stack.process.StackFailure;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The topic that documents are published to. */
public final class DocumentTopic implements AutoCloseable {

    private static final int MAX_REQUEST_BYTES = 16 * 1024 * 1024;

    private final Producer<String, byte[]> producer;

    /**
     * @param bootstrapServers the broker, {@code host:port}
     */
    public DocumentTopic(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES,
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Publishes pages and deletions, and waits until the broker has them.
     *
     * @return when each was published, by document id
     * @throws StackFailure if the broker refuses one
     */
    public Map<String, Instant> publish(PublishPlan plan) {
        Instant now = Instant.now();
        List<Future<RecordMetadata>> sent = Stream.concat(
                        plan.changed().stream()
                                .map(page -> send(page.id(), page.data().toJson(), now)),
                        plan.vanished().stream().map(id -> send(id, null, now)))
                .toList();
        sent.forEach(DocumentTopic::await);
        Map<String, Instant> published = new LinkedHashMap<>();
        plan.changed().forEach(page -> published.put(page.id(), now));
        plan.vanished().forEach(id -> published.put(id, now));
        return published;
    }

    @Override
    public void close() {
        producer.close();
    }

    private Future<RecordMetadata> send(String id, byte @Nullable [] value, Instant at) {
        return producer.send(new ProducerRecord<>(Topics.DOCUMENTS, null, at.toEpochMilli(), Page.key(id), value));
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new StackFailure("Kafka refused a document: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while publishing", e);
        }
    }
}
