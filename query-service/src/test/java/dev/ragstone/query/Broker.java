package dev.ragstone.query;

import static org.awaitility.Awaitility.await;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.Outcome;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.StatusEvent;
import dev.ragstone.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the other services do with the broker: ingestion tells of documents, evaluation hears of interactions. */
record Broker(String bootstrapServers) {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Tells that a document is found as this chunk says, whose version is explicit. */
    void publishIndexed(Chunk chunk) {
        long version = ((Version.Explicit) chunk.revision().version()).number();
        StatusEvent status = new StatusEvent(
                chunk.documentId().tenant(),
                chunk.documentId().value(),
                DocumentState.INDEXED,
                version,
                version,
                Outcome.INDEXED,
                null,
                null,
                1,
                1,
                Instant.now(),
                null);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            var unused =
                    producer.send(new ProducerRecord<>(Topics.DOCUMENTS_STATUS, status.key(), EventJson.write(status)));
            producer.flush();
        }
    }

    /** The interaction of that id; waits until it is there. */
    ConsumerRecord<String, byte[]> interaction(String id) {
        return first(Topics.INTERACTIONS, id);
    }

    /** The feedback to an interaction; waits until it is there. */
    ConsumerRecord<String, byte[]> feedback(String interactionId) {
        return first(Topics.FEEDBACK, interactionId);
    }

    private ConsumerRecord<String, byte[]> first(String topic, String id) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                topic + id,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            return await().atMost(LIMIT)
                    .until(() -> next(consumer, id), Optional::isPresent)
                    .orElseThrow();
        }
    }

    private static Optional<ConsumerRecord<String, byte[]>> next(KafkaConsumer<String, byte[]> consumer, String id) {
        return StreamSupport.stream(consumer.poll(Duration.ofMillis(200)).spliterator(), false)
                .filter(found -> found.key().equals(id))
                .findFirst();
    }
}
