package dev.ragstone.ingestion.reindex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.events.Topics;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The states of all reindexes, kept in a compacted topic of one partition, so that every process knows the same. */
@Singleton
class ReindexLog {

    private static final Logger LOG = Logger.getLogger(ReindexLog.class);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.REINDEX, 0);
    private static final Duration POLL = Duration.ofMillis(100);

    private final MutinyEmitter<byte[]> emitter;
    private final AcceptedConsumers consumers;
    private final ObjectMapper json;
    private final Map<String, ReindexState> states = new HashMap<>();
    private @Nullable Consumer<String, byte[]> consumer;

    ReindexLog(
            @Channel("reindex-log") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            AcceptedConsumers consumers,
            ObjectMapper json) {
        this.emitter = emitter;
        this.consumers = consumers;
        this.json = json;
    }

    /**
     * The state of a generation's reindex as it was last written; empty if it was not made by one.
     *
     * @throws org.apache.kafka.common.KafkaException if the topic cannot be read
     */
    synchronized Optional<ReindexState> find(GenerationName generation) {
        readToEnd();
        return Optional.ofNullable(states.get(generation.encode()));
    }

    /** Returns when the broker has the state. */
    synchronized void write(ReindexState state) {
        try {
            send(state.generation(), json.writeValueAsBytes(state));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state that cannot be written: " + state, e);
        }
    }

    /** Forgets a generation that is there no more. */
    synchronized void forget(GenerationName generation) {
        send(generation.encode(), null);
    }

    @PreDestroy
    synchronized void close() {
        if (consumer != null) {
            consumer.close();
        }
    }

    private void send(String key, byte @Nullable [] value) {
        emitter.sendMessageAndAwait(Message.of(value)
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(key)
                        .build()));
    }

    private void readToEnd() {
        Consumer<String, byte[]> open = consumer;
        if (open == null) {
            open = consumers.read();
            consumer = open;
            open.assign(List.of(PARTITION));
            open.seekToBeginning(List.of(PARTITION));
        }
        long end = open.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
        while (open.position(PARTITION) < end) {
            for (ConsumerRecord<String, byte[]> record : open.poll(POLL)) {
                read(record);
            }
        }
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            states.remove(record.key());
            return;
        }
        try {
            states.put(record.key(), json.readValue(record.value(), ReindexState.class));
        } catch (IOException e) {
            LOG.warnf("Topic %s has something at %d that is no reindex: %s", record.topic(), record.offset(), e);
        }
    }
}
