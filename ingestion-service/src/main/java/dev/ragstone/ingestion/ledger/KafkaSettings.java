package dev.ragstone.ingestion.ledger;

import dev.ragstone.service.transport.KafkaClientSettings;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** Settings of consumers that read again what was committed. */
public final class KafkaSettings {

    private static final Map<String, Object> READER = Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            100);

    private KafkaSettings() {}

    /**
     * Settings of a consumer that reads again what was committed: it belongs to no group and commits nothing.
     *
     * @param broker how to reach the broker, by Kafka's names
     * @param own what this consumer needs besides
     */
    public static Map<String, Object> ofReader(Map<String, Object> broker, Map<String, Object> own) {
        Map<String, Object> settings = KafkaClientSettings.of(broker, ConsumerConfig.configNames(), READER);
        settings.putAll(own);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }
}
