package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/** How far a generation has followed the accepted events, whichever processes do the work. */
final class Lag implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Admin admin;

    /** Asks through this client, which is closed with this. */
    Lag(Admin admin) {
        this.admin = admin;
    }

    /** The ends of the accepted topic's partitions: what is there now lies before them. */
    Map<TopicPartition, Long> ends() {
        return offsets(OffsetSpec.latest());
    }

    /**
     * How far a generation is.
     *
     * @param ends how far it is to come
     */
    Progress progress(GenerationName generation, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> begins = offsets(OffsetSpec.earliest());
        Map<TopicPartition, OffsetAndMetadata> committed =
                answer(admin.listConsumerGroupOffsets(AcceptedConsumers.group(generation))
                        .partitionsToOffsetAndMetadata());
        long done = 0;
        long total = 0;
        for (Map.Entry<TopicPartition, Long> partition : ends.entrySet()) {
            long begin = Math.min(begins.getOrDefault(partition.getKey(), 0L), partition.getValue());
            @Nullable OffsetAndMetadata position = committed.get(partition.getKey());
            total += partition.getValue() - begin;
            done += position == null ? 0 : Math.clamp(position.offset() - begin, 0, partition.getValue() - begin);
        }
        return new Progress(done, total);
    }

    /** Forgets how far a generation was, so that another of its name begins at the beginning. */
    void forget(GenerationName generation) {
        try {
            answer(admin.deleteConsumerGroups(List.of(AcceptedConsumers.group(generation)))
                    .all());
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof ExecutionException failed
                    && failed.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which) {
        List<TopicPartition> partitions =
                answer(admin.describeTopics(List.of(Topics.DOCUMENTS_ACCEPTED)).allTopicNames()).values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .toList();
        Map<TopicPartition, OffsetSpec> asked = partitions.stream().collect(Collectors.toMap(key -> key, key -> which));
        // Only what is committed: a follower is not shown more.
        Map<TopicPartition, ListOffsetsResultInfo> found =
                answer(admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all());
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .offset()));
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the broker does not tell how far a generation is: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the broker was asked", e);
        }
    }
}
