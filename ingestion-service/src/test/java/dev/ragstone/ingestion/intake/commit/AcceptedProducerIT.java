package dev.ragstone.ingestion.intake.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ragstone.infrastructure.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptedProducerIT {

    private static final TopicPartition DOCUMENTS = new TopicPartition("documents", 0);
    private static final TopicPartition ACCEPTED = new TopicPartition("accepted", 0);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void startBroker() {
        kafka = EmbeddedKafka.start(folder, 0);
        kafka.createTopic(DOCUMENTS.topic(), 1, Map.of());
        kafka.createTopic(ACCEPTED.topic(), 1, Map.of("max.message.bytes", "100000"));
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @Test
    void processWhosePartitionsWereGivenToAnother_addsNothing_andTheOtherDoes() {
        ConsumerGroupMetadata first = joinAndLeave("takeover");
        try (AcceptedProducer stalled = producer();
                AcceptedProducer successor = producer();
                KafkaConsumer<String, byte[]> consumer = consumer("takeover")) {
            join(consumer);
            successor.write(records("new"), offsets(2), consumer.groupMetadata());
            assertThatThrownBy(() -> stalled.write(records("old"), offsets(1), first))
                    .isInstanceOf(KafkaException.class);
            assertThat(accepted()).contains("new").doesNotContain("old");
            assertThat(consumer.committed(Set.of(DOCUMENTS)).get(DOCUMENTS).offset())
                    .isEqualTo(2);
        }
    }

    @Test
    void transactionThatFails_leavesNothing_andTheNextOneDoesNot() {
        try (AcceptedProducer producer = producer();
                KafkaConsumer<String, byte[]> consumer = consumer("too large")) {
            join(consumer);
            ProducerRecord<String, byte[]> tooLarge = new ProducerRecord<>(ACCEPTED.topic(), "key", new byte[200_000]);
            List<ProducerRecord<String, byte[]>> together = new ArrayList<>(records("beside"));
            together.add(tooLarge);
            assertThatThrownBy(() -> producer.write(together, offsets(7), consumer.groupMetadata()))
                    .isInstanceOf(KafkaException.class);
            producer.write(records("alone"), offsets(8), consumer.groupMetadata());
            assertThat(accepted()).contains("alone").doesNotContain("beside");
        }
    }

    private static ConsumerGroupMetadata joinAndLeave(String group) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(group)) {
            join(consumer);
            return consumer.groupMetadata();
        }
    }

    private static void join(KafkaConsumer<String, byte[]> consumer) {
        consumer.subscribe(List.of(DOCUMENTS.topic()));
        await().atMost(LIMIT).pollInSameThread().until(() -> {
            consumer.poll(Duration.ofMillis(100));
            return !consumer.assignment().isEmpty();
        });
    }

    private static List<String> accepted() {
        List<String> keys = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer("reader")) {
            consumer.assign(List.of(ACCEPTED));
            consumer.seekToBeginning(List.of(ACCEPTED));
            long end = consumer.endOffsets(List.of(ACCEPTED)).get(ACCEPTED);
            await().atMost(LIMIT).pollInSameThread().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
                return consumer.position(ACCEPTED) >= end;
            });
        }
        return keys;
    }

    private static List<ProducerRecord<String, byte[]>> records(String key) {
        return List.of(new ProducerRecord<>(ACCEPTED.topic(), key, new byte[] {1}));
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(long offset) {
        return Map.of(DOCUMENTS, new OffsetAndMetadata(offset));
    }

    private static AcceptedProducer producer() {
        return new AcceptedProducer(Map.of("bootstrap.servers", kafka.bootstrapServers()), 1_000_000);
    }

    private static KafkaConsumer<String, byte[]> consumer(String group) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", group, "isolation.level", "read_committed");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
