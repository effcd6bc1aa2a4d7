package dev.ragstone.ingestion;

import dev.ragstone.events.Topics;
import dev.ragstone.infrastructure.EmbeddedKafka;
import dev.ragstone.infrastructure.SecureListener;
import dev.ragstone.testkit.tls.Identity;
import dev.ragstone.testkit.tls.TestAuthority;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real broker with the topics of ingestion, and an empty folder for the index. The service has to show a certificate
 * with every client it makes; the tests have a plain way in.
 */
public class BrokerResource implements QuarkusTestResourceLifecycleManager {

    /** The setting under which tests find the brokers. */
    static final String PLAIN = "test.bootstrap.servers";

    /** Bytes that the topic of documents takes in one record. */
    static final int MAX_MESSAGE_BYTES = 9_000_000;

    /** The one topic that may write for the tenant {@link #SEALED}. */
    static final String SEALED_TOPIC = "sealed.documents";

    /** A tenant that does not take what comes from the topic of all. */
    static final String SEALED = "sealed";

    private static final int PARTITIONS = 3;

    private EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("ingestion-it");
            TestAuthority authority = TestAuthority.in(folder);
            Identity broker = authority.identify("broker");
            kafka = EmbeddedKafka.startSecured(
                    folder.resolve("kafka"),
                    new SecureListener(broker.certificate(), broker.key(), authority.certificate(), null));
            // Less than the service itself takes: a broker is often left at a smaller limit.
            kafka.createTopic(
                    Topics.DOCUMENTS, PARTITIONS, Map.of("max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES)));
            for (String topic :
                    List.of(Topics.DOCUMENTS_ACCEPTED, Topics.DOCUMENTS_STATUS, Topics.DOCUMENTS_DLQ, SEALED_TOPIC)) {
                kafka.createTopic(topic, PARTITIONS, Map.of());
            }
            Map<String, String> settings = new HashMap<>(authority.kafkaClients("ingestion-service"));
            settings.put("kafka.bootstrap.servers", kafka.secureServers());
            settings.putAll(Map.of(
                    PLAIN,
                    kafka.bootstrapServers(),
                    "ragstone.index.lucene.directory",
                    folder.resolve("index").toString(),
                    "ragstone.ingestion.housekeeping.due-interval",
                    "1s",
                    "ragstone.ingestion.topics",
                    Topics.DOCUMENTS + ',' + SEALED_TOPIC,
                    "ragstone.tenants.sealed.topics",
                    SEALED_TOPIC,
                    "ragstone.tenants.discreet.redaction.types",
                    "email,us-ssn",
                    "ragstone.tenants.sentences.chunking.by-content-type.\"text/plain\"",
                    "sentence-window"));
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        kafka.close();
    }
}
