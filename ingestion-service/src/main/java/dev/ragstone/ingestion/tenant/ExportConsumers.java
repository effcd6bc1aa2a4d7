package dev.ragstone.ingestion.tenant;

import dev.ragstone.ingestion.ledger.KafkaSettings;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Makes consumers that read what was accepted; they belong to no group and commit nothing. */
@Singleton
class ExportConsumers {

    private final Map<String, Object> settings;

    ExportConsumers(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.settings = KafkaSettings.of(
                broker,
                ConsumerConfig.configNames(),
                Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        100));
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    }

    Consumer<String, byte[]> open() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
