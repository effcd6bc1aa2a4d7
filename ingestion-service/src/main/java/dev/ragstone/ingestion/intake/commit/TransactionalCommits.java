package dev.ragstone.ingestion.intake.commit;

import dev.ragstone.events.Topics;
import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.ingestion.ledger.OffsetLedger;
import dev.ragstone.ingestion.ledger.Ticket;
import dev.ragstone.service.telemetry.Tracing;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the intake has read of {@link Topics#DOCUMENTS}, and how it tells Kafka what became of it: accepted events are
 * appended to {@link Topics#DOCUMENTS_ACCEPTED} in the transaction that commits the offsets of their records. So each is
 * there at least once, in the order in which they were accepted, and a process that was taken for dead adds nothing.
 */
@Singleton
public class TransactionalCommits {

    /** What key and headers of a record may need beside its value. */
    private static final int BESIDE_THE_VALUE = 256 * 1024;

    /** The bytes that may wait in the connector: some of the largest records, many of the usual ones. */
    private static final long READ_AHEAD_BYTES = 16L << 20;

    private static final Duration MEMBERSHIP_TIMEOUT = Duration.ofSeconds(10);

    private final OffsetLedger ledger = new OffsetLedger();
    private final ReadAhead readAhead = new ReadAhead(READ_AHEAD_BYTES);
    private final AtomicBoolean paused = new AtomicBoolean();
    private final TransactionLoop loop;
    private final int maxPollRecords;
    private volatile @Nullable KafkaConsumer<?, ?> consumer;
    private volatile BiConsumer<Throwable, Boolean> reportFailure = (failure, fatal) -> {};
    private volatile Runnable drain = () -> {};

    TransactionalCommits(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            IngestionConfig config,
            Tracing tracing,
            @ConfigProperty(name = "mp.messaging.incoming.documents.max.poll.records") int maxPollRecords) {
        this.maxPollRecords = maxPollRecords;
        this.loop = new TransactionLoop(
                ledger,
                new AcceptedProducer(broker, config.maxRecordBytes() + BESIDE_THE_VALUE),
                this::membership,
                tracing);
    }

    /** What has been read. */
    public OffsetLedger ledger() {
        return ledger;
    }

    /** Sets what is to be done before the consumer leaves: bring to an end what has begun. */
    public void beforeLeaving(Runnable work) {
        this.drain = work;
    }

    /**
     * A record needs no more work.
     *
     * @param accepted what is to be appended to the accepted topic; null if the record's event was not accepted
     * @param trace a span of the record's trace
     * @return completes when Kafka knows, or when somebody else answers for the record
     */
    public CompletableFuture<Void> finish(
            Ticket ticket, @Nullable ProducerRecord<String, byte[]> accepted, SpanContext trace) {
        return loop.finish(new Finished(ticket, accepted, trace));
    }

    /** A record cannot be brought to an end, and is not to be passed over: reading ends, and the service is not ready. */
    public void giveUp(Throwable failure) {
        reportFailure.accept(failure, true);
    }

    /** Why Kafka could not be told several times in a row; empty while it can. */
    public Optional<String> failure() {
        return loop.failure();
    }

    void begin(KafkaConsumer<?, ?> reading, BiConsumer<Throwable, Boolean> failures) {
        this.consumer = reading;
        this.reportFailure = failures;
    }

    void read(TopicPartition partition, long offset, int bytes) {
        ledger.received(partition, offset);
        readAhead.read(partition, bytes);
    }

    void taken(TopicPartition partition, int bytes) {
        readAhead.taken(partition, bytes);
        KafkaConsumer<?, ?> reading = consumer;
        if (reading != null && paused.get() && readAhead.isLow(maxPollRecords) && paused.compareAndSet(true, false)) {
            reading.runOnPollingThread(kafka -> {
                        kafka.resume(kafka.assignment());
                    })
                    .subscribe()
                    .with(done -> {}, failure -> reportFailure.accept(failure, false));
        }
    }

    /** On the polling thread only. */
    void pauseIfFull() {
        KafkaConsumer<?, ?> reading = consumer;
        if (reading != null && readAhead.isFull()) {
            paused.set(true);
            reading.unwrap().pause(reading.unwrap().assignment());
        }
    }

    /** On the polling thread only, before the partitions are given to others. */
    void revoked(Collection<TopicPartition> taken) {
        KafkaConsumer<?, ?> reading = consumer;
        if (reading != null && isMember(reading.unwrap().groupMetadata())) {
            loop.tellNow(reading.unwrap().groupMetadata());
        }
        ledger.revoked(taken);
        readAhead.revoked(taken);
        loop.revoked(taken);
    }

    void leave() {
        drain.run();
        loop.close();
    }

    private @Nullable ConsumerGroupMetadata membership() {
        KafkaConsumer<?, ?> reading = consumer;
        if (reading == null) {
            return null;
        }
        ConsumerGroupMetadata membership =
                reading.consumerGroupMetadata().await().atMost(MEMBERSHIP_TIMEOUT);
        return isMember(membership) ? membership : null;
    }

    /** The broker takes offsets from somebody who says he is no member at all, so that we must not say so. */
    private static boolean isMember(ConsumerGroupMetadata membership) {
        return membership.generationId() >= 0;
    }
}
