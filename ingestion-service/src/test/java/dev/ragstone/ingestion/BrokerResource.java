package dev.ragstone.ingestion;

import dev.ragstone.events.Topics;
import dev.ragstone.infrastructure.EmbeddedKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real broker with the topics of ingestion, and an empty folder for the index. */
public class BrokerResource implements QuarkusTestResourceLifecycleManager {

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
            kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
            // Less than the service itself takes: a broker is often left at a smaller limit.
            kafka.createTopic(
                    Topics.DOCUMENTS, PARTITIONS, Map.of("max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES)));
            for (String topic :
                    List.of(Topics.DOCUMENTS_ACCEPTED, Topics.DOCUMENTS_STATUS, Topics.DOCUMENTS_DLQ, SEALED_TOPIC)) {
                kafka.createTopic(topic, PARTITIONS, Map.of());
            }
            return Map.of(
                    "kafka.bootstrap.servers",
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
                    "sentence-window");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        kafka.close();
    }
}
