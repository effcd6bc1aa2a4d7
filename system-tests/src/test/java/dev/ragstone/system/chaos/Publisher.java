package dev.ragstone.system.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events, with all the patience that a broker needs that is killed now and then. */
final class Publisher implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 600_000;

    private final KafkaProducer<String, byte[]> producer;
    private final List<Future<?>> sent = new ArrayList<>();
    private long bytes;

    Publisher(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "delivery.timeout.ms", PATIENCE_MILLIS,
                "max.block.ms", PATIENCE_MILLIS,
                "linger.ms", 5);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Publishes events, and does not wait for the broker. */
    void publish(Stream<ProducerRecord<String, byte[]>> events) {
        events.forEach(event -> {
            bytes += event.value() == null ? 0 : event.value().length;
            sent.add(producer.send(event));
        });
    }

    /** Publishes events with so many blanks behind their JSON that they fill memory and mean the same. */
    void publishPadded(Stream<ProducerRecord<String, byte[]>> events, int padding) {
        publish(events.map(event -> event.value() == null ? event : padded(event, padding)));
    }

    /** How many events were published. */
    int events() {
        return sent.size();
    }

    /** Bytes of all values published. */
    long bytes() {
        return bytes;
    }

    /** Returns when the broker has all of them. */
    void awaitSent() {
        try {
            for (Future<?> event : sent) {
                event.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an event was not published", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static ProducerRecord<String, byte[]> padded(ProducerRecord<String, byte[]> event, int padding) {
        byte[] value = Arrays.copyOf(event.value(), event.value().length + padding);
        Arrays.fill(value, event.value().length, value.length, (byte) ' ');
        return new ProducerRecord<>(event.topic(), null, event.key(), value, event.headers());
    }
}
