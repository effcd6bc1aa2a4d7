package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.service.transport.KafkaClientSettings;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Makes the Kafka clients of a reindex. */
@Singleton
class AcceptedConsumers {

    private final Map<String, Object> broker;

    AcceptedConsumers(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** The group in which processes share the work of keeping up a generation. */
    static String group(GenerationName generation) {
        return "ingestion-service." + generation.encode();
    }

    /** A consumer that follows the accepted events for a generation. */
    Consumer<String, byte[]> follow(GenerationName generation) {
        return open(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                group(generation),
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                200,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                8 << 20));
    }

    /** A consumer that reads partitions by itself. */
    Consumer<String, byte[]> read() {
        return open(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));
    }

    Admin admin() {
        return Admin.create(KafkaClientSettings.of(broker, AdminClientConfig.configNames(), Map.of()));
    }

    private Consumer<String, byte[]> open(Map<String, Object> own) {
        Map<String, Object> settings = KafkaClientSettings.of(broker, ConsumerConfig.configNames(), own);
        if (!own.containsKey(ConsumerConfig.GROUP_ID_CONFIG)) {
            settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        }
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
