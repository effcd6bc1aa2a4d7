package dev.ragstone.bench.client;

import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.events.DocumentData;
import dev.ragstone.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes documents as plain JSON events. For one thread. */
public final class DocumentPublisher implements AutoCloseable {

    private static final int MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;

    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> underWay = new ArrayList<>();

    /** A publisher to the brokers. */
    public DocumentPublisher(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_DOCUMENT_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Hands a document to the sender; {@link #flush} says whether it arrived. */
    public void publish(DocumentId id, DocumentData document) {
        publish(id.key(), document.toJson());
    }

    /** Hands any record to the sender. */
    public void publish(String key, byte[] value) {
        underWay.add(
                producer.send(new ProducerRecord<>(Topics.DOCUMENTS, key.getBytes(StandardCharsets.UTF_8), value)));
    }

    /**
     * Waits until all documents have arrived.
     *
     * @throws BenchException if one did not
     */
    public void flush() {
        try {
            for (Future<RecordMetadata> document : underWay) {
                document.get();
            }
            underWay.clear();
        } catch (ExecutionException e) {
            throw new BenchException("a document did not reach %s: %s".formatted(Topics.DOCUMENTS, e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
