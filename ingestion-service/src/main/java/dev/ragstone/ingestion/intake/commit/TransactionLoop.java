package dev.ragstone.ingestion.intake.commit;

import dev.ragstone.events.Topics;
import dev.ragstone.ingestion.ledger.OffsetLedger;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells Kafka, a few times a second, what has been done: the accepted events and the offsets of their records, in one
 * transaction that the broker refuses if the consumer group has gone on without this process. What was not told is told
 * again, in the order in which it was finished, unless its partition was taken away.
 */
final class TransactionLoop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TransactionLoop.class);

    private static final Duration INTERVAL = Duration.ofMillis(150);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Fewer failures in a row than this are what a rebalance brings with it. */
    private static final int FAILURES_OF_A_REBALANCE = 4;

    /** So many that wait to be told do not wait for the interval to end. */
    private static final int CROWD = 200;

    /** So much is told at once at the most. */
    private static final int BATCH_RECORDS = 1000;

    private static final int BATCH_BYTES = 16 << 20;

    private final OffsetLedger ledger;
    private final AcceptedProducer producer;
    private final Supplier<@Nullable ConsumerGroupMetadata> group;
    private final Tracing tracing;
    private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final List<Finished> batch = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable String failure;

    /**
     * Begins at once.
     *
     * @param group this process's membership in the consumer group; null while it has none
     */
    TransactionLoop(
            OffsetLedger ledger,
            AcceptedProducer producer,
            Supplier<@Nullable ConsumerGroupMetadata> group,
            Tracing tracing) {
        this.ledger = ledger;
        this.producer = producer;
        this.group = group;
        this.tracing = tracing;
        this.thread = Thread.ofPlatform().name("accepted-commit").daemon().start(this::run);
    }

    /** A record needs no more work; its future completes when Kafka knows, or when somebody else answers for the record. */
    CompletableFuture<Void> finish(Finished record) {
        finished.add(record);
        if (finished.size() == CROWD) {
            LockSupport.unpark(thread);
        }
        return record.told();
    }

    /** Why Kafka could not be told several times in a row; empty while it can. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Tells what is finished, once, on the caller's thread; best effort. */
    void tellNow(ConsumerGroupMetadata membership) {
        try {
            tell(membership);
        } catch (KafkaException e) {
            LOG.infof("The last offsets were not committed, their records come again: %s", e.getMessage());
        }
    }

    /** Forgets what was committed of partitions that were taken away. */
    void revoked(Collection<TopicPartition> taken) {
        writing.lock();
        try {
            committed.keySet().removeAll(taken);
        } finally {
            writing.unlock();
        }
    }

    /** Tells what is finished, as well as that is still possible, and ends. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ConsumerGroupMetadata membership = group.get();
        if (membership != null) {
            tellNow(membership);
        }
        producer.close();
    }

    private void run() {
        int failures = 0;
        while (!closed) {
            try {
                await(failures);
                ConsumerGroupMetadata membership = group.get();
                if (membership != null) {
                    tell(membership);
                }
                failures = 0;
                failure = null;
            } catch (InterruptedException e) {
                // Only close interrupts, and the condition above ends the loop.
            } catch (RuntimeException e) {
                // Whatever it is, nothing is lost: what was not told stays in the batch.
                failures++;
                failure = failures < FAILURES_OF_A_REBALANCE ? null : e.toString();
                LOG.warnf("What was accepted is not told to Kafka yet (try %d): %s", failures, e);
            }
        }
    }

    /** Waits for something to tell, and a moment for more. */
    private void await(int failures) throws InterruptedException {
        if (failures > 0) {
            long pause = INTERVAL.toMillis() << Math.min(failures, 10);
            Thread.sleep(Math.min(pause, LONGEST_PAUSE.toMillis()));
            return;
        }
        Finished first = finished.poll(1, TimeUnit.SECONDS);
        if (first != null) {
            take(List.of(first));
            if (finished.size() < CROWD) {
                LockSupport.parkNanos(this, INTERVAL.toNanos());
            }
        }
    }

    private void take(List<Finished> records) {
        writing.lock();
        try {
            batch.addAll(records);
        } finally {
            writing.unlock();
        }
    }

    private void tell(ConsumerGroupMetadata membership) {
        writing.lock();
        try {
            fillBatch();
            // Looked at after the membership was: who is still a member with that generation has lost nothing since.
            batch.removeIf(TransactionLoop::isAnothers);
            batch.forEach(record -> record.ticket().finish());
            Map<TopicPartition, OffsetAndMetadata> positions = ledger.positions();
            // Without an offset the broker would not look at the membership.
            if (positions.isEmpty() || (batch.isEmpty() && positions.equals(committed))) {
                return;
            }
            tracing.inLinkedSpan(SpanNames.ACCEPT, attributes(), traces(), () -> write(positions, membership));
            committed.clear();
            committed.putAll(positions);
            batch.forEach(record -> record.told().complete(null));
            batch.clear();
        } finally {
            writing.unlock();
        }
    }

    private void fillBatch() {
        int bytes = batch.stream().mapToInt(Finished::size).sum();
        while (batch.size() < BATCH_RECORDS && bytes < BATCH_BYTES) {
            Finished next = finished.poll();
            if (next == null) {
                return;
            }
            batch.add(next);
            bytes += next.size();
        }
    }

    private Attributes attributes() {
        return Attributes.builder()
                .put(SpanAttributes.MESSAGING_SYSTEM, "kafka")
                .put(SpanAttributes.MESSAGING_DESTINATION_NAME, Topics.DOCUMENTS_ACCEPTED)
                .put(SpanAttributes.MESSAGING_OPERATION_NAME, "send")
                .put(SpanAttributes.MESSAGING_BATCH_MESSAGE_COUNT, (long) batch.size())
                .build();
    }

    private List<SpanContext> traces() {
        return batch.stream().map(Finished::trace).toList();
    }

    private void write(Map<TopicPartition, OffsetAndMetadata> positions, ConsumerGroupMetadata membership) {
        List<ProducerRecord<String, byte[]>> accepted =
                batch.stream().map(Finished::accepted).filter(Objects::nonNull).toList();
        try {
            producer.write(accepted, positions, membership);
        } catch (KafkaException e) {
            if (isTooLarge(e)) {
                leaveOutLargest();
            }
            throw e;
        }
    }

    /** What the topic will never take must not hold up everything else. */
    private void leaveOutLargest() {
        int largest = 0;
        for (int i = 1; i < batch.size(); i++) {
            largest = batch.get(i).size() > batch.get(largest).size() ? i : largest;
        }
        LOG.errorf(
                "Record %s is too large for the accepted topic and is left out of it: a reindex will not see this version. Raise max.message.bytes of the topic and publish the document again",
                batch.get(largest).ticket());
        batch.set(largest, batch.get(largest).withoutAppend());
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || (failure.getCause() != null && isTooLarge(failure.getCause()));
    }

    private static boolean isAnothers(Finished record) {
        boolean isVoid = record.ticket().isVoid();
        if (isVoid) {
            record.told().complete(null);
        }
        return isVoid;
    }
}
