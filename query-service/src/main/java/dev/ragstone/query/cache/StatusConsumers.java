package dev.ragstone.query.cache;

import dev.ragstone.service.transport.KafkaClientSettings;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Makes consumers of the status topic, which are in no group: every replica reads all of it. */
@Singleton
class StatusConsumers {

    private static final int PATIENCE_MILLIS = 5_000;
    /** Partitions that are added are seen after so long. */
    private static final int METADATA_AGE_MILLIS = 1_000;
    /** While the broker holds a fetch back, it answers nothing else on the same connection. */
    private static final int FETCH_WAIT_MILLIS = 200;

    private final Map<String, Object> broker;

    StatusConsumers(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** A consumer that has no partitions yet, and fails rather than leap over records that are gone. */
    Consumer<String, byte[]> open() {
        Map<String, Object> settings = KafkaClientSettings.of(broker, ConsumerConfig.configNames(), Map.of());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        // A transaction that somebody leaves open hides what is written behind it from those who read the committed
        // only.
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_AGE_MILLIS);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
