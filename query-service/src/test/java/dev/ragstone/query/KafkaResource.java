package dev.ragstone.query;

import dev.ragstone.events.Topics;
import dev.ragstone.infrastructure.EmbeddedKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real broker for the tests that need one. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedKafka started = EmbeddedKafka.start(Files.createTempDirectory("query-kafka"), 0);
            started.createTopic(Topics.INTERACTIONS, 1, Map.of());
            started.createTopic(Topics.FEEDBACK, 1, Map.of());
            started.createTopic(Topics.DOCUMENTS_STATUS, 3, Map.of("cleanup.policy", "compact"));
            kafka = started;
            return Map.of("kafka.bootstrap.servers", started.bootstrapServers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }
}
