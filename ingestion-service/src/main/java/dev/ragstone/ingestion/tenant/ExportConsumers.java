package dev.ragstone.ingestion.tenant;

import dev.ragstone.ingestion.ledger.KafkaSettings;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Makes consumers that read what was accepted; they belong to no group and commit nothing. */
@Singleton
class ExportConsumers {

    private final Map<String, Object> settings;

    ExportConsumers(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.settings = KafkaSettings.ofReader(broker, Map.of());
    }

    Consumer<String, byte[]> open() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
