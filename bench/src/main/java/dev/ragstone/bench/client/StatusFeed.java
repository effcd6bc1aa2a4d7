package dev.ragstone.bench.client;

import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.StatusEvent;
import dev.ragstone.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The status records that are written from the moment this feed is opened. */
public final class StatusFeed implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;

    private StatusFeed(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * Opens a feed.
     *
     * @throws BenchException if no broker answers
     */
    public static StatusFeed open(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DOCUMENTS_STATUS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            // Seeking is lazy: asking for the position is what fixes "from now on".
            partitions.forEach(consumer::position);
            return new StatusFeed(consumer);
        } catch (KafkaException e) {
            consumer.close();
            throw new BenchException(
                    "cannot read %s at %s: is the stack up? 'make status' tells, 'make run' starts it"
                            .formatted(Topics.DOCUMENTS_STATUS, bootstrapServers),
                    e);
        }
    }

    /** The next records, after a wait of half a second at most; empty if there are none. */
    public List<StatusEvent> next() {
        List<StatusEvent> statuses = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
            if (record.value() != null) {
                statuses.add(EventJson.read(record.value(), StatusEvent.class));
            }
        }
        return statuses;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
