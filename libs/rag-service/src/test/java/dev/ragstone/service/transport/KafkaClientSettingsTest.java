package dev.ragstone.service.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KafkaClientSettingsTest {

    private static final Set<String> KNOWN = Set.of("bootstrap.servers", "ssl.engine.factory.class", "group.id");

    @Test
    void client_reachesTheBrokersAsItIsTold_andKnowsNothingElse() {
        Map<String, Object> broker = Map.of(
                "bootstrap.servers", "kafka:9093",
                "ssl.engine.factory.class", "Quarkus",
                "tls-configuration-name", "kafka",
                "group.id", "everybody",
                "port", "tcp://10.0.0.1");

        assertThat(KafkaClientSettings.of(broker, KNOWN, Map.of("group.id", "own")))
                .containsOnly(
                        Map.entry("bootstrap.servers", "kafka:9093"),
                        Map.entry("ssl.engine.factory.class", "Quarkus"),
                        Map.entry("tls-configuration-name", "kafka"),
                        Map.entry("group.id", "own"));
    }
}
