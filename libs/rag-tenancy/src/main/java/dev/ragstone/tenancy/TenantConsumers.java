package dev.ragstone.tenancy;

import dev.ragstone.service.transport.KafkaClientSettings;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Makes consumers of the tenants' topic, which are in no group: every process reads all of it. */
@Singleton
class TenantConsumers {

    private static final int PATIENCE_MILLIS = 5_000;

    private final Map<String, Object> broker;

    TenantConsumers(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    Consumer<String, byte[]> open() {
        Map<String, Object> settings = KafkaClientSettings.of(broker, ConsumerConfig.configNames(), Map.of());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
