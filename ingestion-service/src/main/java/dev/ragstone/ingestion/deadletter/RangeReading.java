package dev.ragstone.ingestion.deadletter;

import dev.ragstone.events.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Keeps where the reading of a range stands. */
final class RangeReading {

    private final Consumer<String, byte[]> consumer;
    private final Map<Integer, Long> ends = new HashMap<>();
    private final Map<Integer, Long> next = new HashMap<>();

    RangeReading(Consumer<String, byte[]> consumer, TopicRange range) {
        this.consumer = consumer;
        range.spans().forEach((partition, span) -> {
            if (span.from() < span.to()) {
                next.put(partition, span.from());
                ends.put(partition, span.to());
            }
        });
        consumer.assign(next.keySet().stream().map(RangeReading::partition).toList());
        next.forEach((partition, offset) -> consumer.seek(partition(partition), offset));
    }

    boolean isDone() {
        return next.entrySet().stream().allMatch(part -> part.getValue() >= end(part.getKey()));
    }

    /** Whether the letter belongs to the range. */
    boolean holds(ConsumerRecord<String, byte[]> letter) {
        return letter.offset() < end(letter.partition());
    }

    void passed(ConsumerRecord<String, byte[]> letter) {
        next.put(letter.partition(), letter.offset() + 1);
    }

    /** All that was polled has been passed, and offsets that hold no letter with it: marks of transactions, what expired. */
    void skipGaps() {
        List.copyOf(next.keySet()).forEach(number -> {
            long position = consumer.position(partition(number));
            next.put(number, Math.min(position, end(number)));
            if (position >= end(number)) {
                consumer.pause(List.of(partition(number)));
            }
        });
    }

    /** What was not read. */
    TopicRange left() {
        Map<Integer, TopicRange.Span> spans = new HashMap<>();
        next.forEach((partition, offset) -> spans.put(partition, new TopicRange.Span(offset, end(partition))));
        return new TopicRange(spans);
    }

    private long end(int partition) {
        return ends.getOrDefault(partition, 0L);
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(Topics.DOCUMENTS_DLQ, number);
    }
}
