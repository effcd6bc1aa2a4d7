package dev.ragstone.bench.ingestion;

import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.Outcome;
import dev.ragstone.events.DocumentData;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.StatusEvent;
import dev.ragstone.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says of every document that it is received, then that it is indexed in two chunks; number 13 fails; poison is ignored. */
final class StandInIngestion implements AutoCloseable {

    private final Map<String, byte[]> received = new ConcurrentHashMap<>();
    private final Thread worker;
    private volatile boolean stopped;

    private StandInIngestion(String bootstrapServers) {
        this.worker = Thread.ofPlatform().unstarted(() -> work(bootstrapServers));
    }

    static StandInIngestion start(String bootstrapServers) {
        StandInIngestion ingestion = new StandInIngestion(bootstrapServers);
        ingestion.worker.start();
        return ingestion;
    }

    Map<String, byte[]> received() {
        return received;
    }

    @Override
    public void close() {
        stopped = true;
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG, "stand-in",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            consumer.subscribe(List.of(Topics.DOCUMENTS));
            while (!stopped) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    received.put(record.key(), record.value());
                    if (!record.key().contains("/bench-poison/")) {
                        answer(producer, record);
                    }
                }
            }
        }
    }

    private static void answer(KafkaProducer<String, byte[]> producer, ConsumerRecord<String, byte[]> record) {
        DocumentData data = EventJson.read(record.value(), DocumentData.class);
        StatusEvent end = record.key().endsWith("/13")
                ? status(data, DocumentState.FAILED, Outcome.FAILED, 0, "unlucky")
                : status(data, DocumentState.INDEXED, Outcome.INDEXED, 2, null);
        for (StatusEvent status : List.of(status(data, DocumentState.RECEIVED, null, 0, null), end)) {
            var unused =
                    producer.send(new ProducerRecord<>(Topics.DOCUMENTS_STATUS, record.key(), EventJson.write(status)));
        }
    }

    private static StatusEvent status(
            DocumentData data, DocumentState state, Outcome outcome, int chunks, String reason) {
        return new StatusEvent(
                data.tenant(),
                data.id(),
                state,
                data.version(),
                null,
                outcome,
                null,
                reason,
                chunks,
                1,
                Instant.EPOCH,
                null);
    }
}
