package dev.ragstone.service.transport;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Settings of Kafka clients that a service makes by itself, so that they reach the brokers as those of Quarkus do. */
public final class KafkaClientSettings {

    /** Belongs to Quarkus, whose engine of TLS asks for it; Kafka knows nothing of it. */
    private static final String TLS_CONFIGURATION_NAME = "tls-configuration-name";

    private KafkaClientSettings() {}

    /**
     * The brokers' settings as far as a client knows them, and the client's own.
     *
     * @param broker how to reach the brokers, by Kafka's names
     * @param known the names that this kind of client knows
     * @param own what this client needs; stands above the others
     */
    public static Map<String, Object> of(Map<String, Object> broker, Set<String> known, Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.keySet().removeIf(name -> !known.contains(name) && !name.equals(TLS_CONFIGURATION_NAME));
        settings.putAll(own);
        return settings;
    }
}
