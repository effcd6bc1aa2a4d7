package dev.ragstone.ingestion.deadletter;

import dev.ragstone.events.Topics;
import dev.ragstone.service.transport.KafkaClientSettings;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads dead letters with a consumer of its own, which is in no group and leaves no trace. */
@ApplicationScoped
class DeadLetterTopic {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int PATIENCE_MILLIS = 10_000;

    private final Map<String, Object> settings;

    DeadLetterTopic(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        settings = KafkaClientSettings.of(broker, ConsumerConfig.configNames(), Map.of());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    }

    /**
     * Shows letters to a visitor, those of one document in order, until all of the range were shown, the visitor wants no
     * more, or the time is up.
     *
     * @param range what is read; null: all that the topic holds now
     * @param visitor false if a letter, which it did not take, is to be the first of the next time
     * @param timeUp whether reading ends here
     * @return the range that is left
     * @throws org.apache.kafka.common.KafkaException if the broker cannot be read
     */
    TopicRange read(
            @Nullable TopicRange range, Predicate<ConsumerRecord<String, byte[]>> visitor, BooleanSupplier timeUp) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            RangeReading reading = new RangeReading(consumer, range == null ? everything(consumer) : range);
            while (!reading.isDone() && !timeUp.getAsBoolean()) {
                for (ConsumerRecord<String, byte[]> letter : consumer.poll(POLL)) {
                    if (reading.holds(letter)) {
                        if (timeUp.getAsBoolean() || !visitor.test(letter)) {
                            return reading.left();
                        }
                        reading.passed(letter);
                    }
                }
                reading.skipGaps();
            }
            return reading.left();
        }
    }

    private static TopicRange everything(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.DOCUMENTS_DLQ).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<Integer, TopicRange.Span> spans = new HashMap<>();
        consumer.beginningOffsets(partitions)
                .forEach((partition, first) -> spans.put(
                        partition.partition(), new TopicRange.Span(first, ends.getOrDefault(partition, first))));
        return new TopicRange(spans);
    }
}
