package dev.ragstone.query;

import dev.ragstone.events.Topics;
import dev.ragstone.infrastructure.EmbeddedKafka;
import dev.ragstone.infrastructure.SecureListener;
import dev.ragstone.testkit.tls.Identity;
import dev.ragstone.testkit.tls.TestAuthority;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real broker for the tests that need one. The service has to show a certificate with every client it makes; the tests have
 * a plain way in.
 */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    /** The setting under which tests find the brokers. */
    public static final String PLAIN = "test.bootstrap.servers";

    private @Nullable EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        try {
            TestAuthority authority = TestAuthority.create();
            Identity broker = authority.identify("broker");
            EmbeddedKafka started = EmbeddedKafka.startSecured(
                    Files.createTempDirectory("query-kafka"),
                    new SecureListener(broker.certificate(), broker.key(), authority.certificate(), null));
            started.createTopic(Topics.INTERACTIONS, 1, Map.of());
            started.createTopic(Topics.FEEDBACK, 1, Map.of());
            started.createTopic(Topics.DOCUMENTS_STATUS, 3, Map.of("cleanup.policy", "compact"));
            kafka = started;
            Map<String, String> settings = new HashMap<>(authority.kafkaClients("query-service"));
            settings.put("kafka.bootstrap.servers", started.secureServers());
            settings.put(PLAIN, started.bootstrapServers());
            return settings;
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
