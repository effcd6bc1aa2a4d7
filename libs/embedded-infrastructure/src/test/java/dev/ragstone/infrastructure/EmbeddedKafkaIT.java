package dev.ragstone.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    private static final String TOPIC = "letters";
    private static final int MANY_TOPICS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void recordsAreReadBack_afterTransactionAndRestart() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            kafka.createTopic(TOPIC, 2, Map.of());
            produceInTransactions(kafka, "kept");
            assertThat(consume(kafka, 1)).containsExactly("kept");
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            assertThat(consume(kafka, 1)).containsExactly("kept");
        }
    }

    @Test
    void createTopic_existing_leavesItAsItIs() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            kafka.createTopic(TOPIC, 3, Map.of("cleanup.policy", "compact"));
            kafka.createTopic(TOPIC, 1, Map.of("cleanup.policy", "delete"));

            try (Admin admin = Admin.create(client(kafka))) {
                assertThat(admin.describeTopics(Set.of(TOPIC))
                                .topicNameValues()
                                .get(TOPIC)
                                .get()
                                .partitions())
                        .hasSize(3);
                assertThat(config(admin).get("cleanup.policy").value()).isEqualTo("compact");
            }
        }
    }

    @Test
    void createTopic_returned_isKnownToClientsThatComeNext() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
                Consumer<String, String> consumer = consumer(kafka, Map.of())) {
            for (int number = 0; number < MANY_TOPICS; number++) {
                String topic = TOPIC + number;

                kafka.createTopic(topic, 2, Map.of());

                assertThat(consumer.partitionsFor(topic)).as(topic).hasSize(2);
            }
        }
    }

    @Test
    void createTopic_invalidSetting_namesTopicAndReason() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            Map<String, String> invalid = Map.of("cleanup.policy", "shred");

            assertThatThrownBy(() -> kafka.createTopic(TOPIC, 1, invalid))
                    .isInstanceOf(InfrastructureException.class)
                    .hasMessageContainingAll(TOPIC, "shred");
        }
    }

    @Test
    void message_largerThanAllowed_isRefusedAndSmallerAccepted() {
        int limit = 64 * 1024;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, limit);
                Producer<String, String> producer = producer(kafka, Map.of())) {
            kafka.createTopic(TOPIC, 1, Map.of());

            assertThat(producer.send(new ProducerRecord<>(TOPIC, "x".repeat(limit / 2))))
                    .succeedsWithin(PATIENCE);
            assertThat(producer.send(new ProducerRecord<>(TOPIC, "x".repeat(limit * 2))))
                    .failsWithin(PATIENCE);
        }
    }

    @Test
    void start_directoryInUse_saysSo() {
        try (EmbeddedKafka first = EmbeddedKafka.start(directory, 0)) {
            assertThat(first.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedKafka.start(directory, 0))
                    .isInstanceOf(InfrastructureException.class)
                    .hasMessageContainingAll(directory.toString(), "in use");
        }
    }

    private static Config config(Admin admin) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        return admin.describeConfigs(Set.of(topic)).all().get().get(topic);
    }

    private static void produceInTransactions(EmbeddedKafka kafka, String committed) throws Exception {
        try (Producer<String, String> producer = producer(kafka, Map.of("transactional.id", "writer"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, "key", "taken back")).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, "key", committed)).get();
            producer.commitTransaction();
        }
    }

    private static List<String> consume(EmbeddedKafka kafka, int expected) {
        Map<String, Object> config = Map.of(
                "group.id",
                "reader-" + Instant.now(),
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed");
        List<String> values = new ArrayList<>();
        Instant deadline = Instant.now().plus(PATIENCE);
        try (Consumer<String, String> consumer = consumer(kafka, config)) {
            consumer.subscribe(List.of(TOPIC));
            while (values.size() < expected && Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<String, String> received : consumer.poll(Duration.ofMillis(200))) {
                    values.add(received.value());
                }
            }
        }
        return values;
    }

    private static Consumer<String, String> consumer(EmbeddedKafka kafka, Map<String, Object> config) {
        return new KafkaConsumer<>(client(kafka, config), new StringDeserializer(), new StringDeserializer());
    }

    private static Producer<String, String> producer(EmbeddedKafka kafka, Map<String, Object> config) {
        return new KafkaProducer<>(client(kafka, config), new StringSerializer(), new StringSerializer());
    }

    private static Map<String, Object> client(EmbeddedKafka kafka) {
        return client(kafka, Map.of());
    }

    private static Map<String, Object> client(EmbeddedKafka kafka, Map<String, Object> config) {
        Map<String, Object> all = new HashMap<>(config);
        all.put("bootstrap.servers", kafka.bootstrapServers());
        return all;
    }
}
