package dev.ragstone.ingestion.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Settings of a Kafka client: how the broker is reached, and what the client needs besides. */
public final class KafkaSettings {

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
}
