package dev.ragstone.ingestion.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** Settings of a Kafka client: how the broker is reached, and what the client needs besides. */
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
     * The broker's settings as far as a client knows them, and the client's own.
     *
     * @param broker how to reach the broker, by Kafka's names
     * @param known the names that this kind of client knows
     * @param own what this client needs; stands above the others
     */
    public static Map<String, Object> of(Map<String, Object> broker, Set<String> known, Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.keySet().retainAll(known);
        settings.putAll(own);
        return settings;
    }

    /**
     * Settings of a consumer that reads again what was committed: it belongs to no group and commits nothing.
     *
     * @param broker how to reach the broker, by Kafka's names
     * @param own what this consumer needs besides
     */
    public static Map<String, Object> ofReader(Map<String, Object> broker, Map<String, Object> own) {
        Map<String, Object> settings = of(broker, ConsumerConfig.configNames(), READER);
        settings.putAll(own);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }
}
