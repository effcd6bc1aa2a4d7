package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.events.DocumentEventReader;
import dev.ragstone.events.MalformedEventException;
import dev.ragstone.events.Topics;
import dev.ragstone.ingestion.flow.EventApplier;
import dev.ragstone.ingestion.flow.Generation;
import dev.ragstone.ingestion.flow.Lane;
import dev.ragstone.ingestion.flow.Turn;
import dev.ragstone.ingestion.lanes.KeyedLanes;
import dev.ragstone.ingestion.lanes.Room;
import dev.ragstone.ingestion.ledger.OffsetLedger;
import dev.ragstone.ingestion.ledger.Ticket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Keeps one generation up with the accepted events: all of them from the first, then each as it comes. The group it reads
 * with belongs to the generation, so that several processes share the work and each event is applied by one hand.
 */
final class GenerationFollower implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(GenerationFollower.class);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final long COMMIT_INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int ROOM_RECORDS = 512;
    private static final long ROOM_BYTES = 32L << 20;

    private final Generation generation;
    private final EventApplier applier;
    private final AcceptedConsumers consumers;
    private final DocumentEventReader reader;
    private final OffsetLedger ledger = new OffsetLedger();
    private final KeyedLanes lanes = new KeyedLanes(DRAIN);
    private final Room room = new Room(ROOM_RECORDS, ROOM_BYTES);
    private final AtomicLong arrivals = new AtomicLong();
    private final Thread thread;
    private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
    private long lastCommitNanos = System.nanoTime();
    private volatile boolean closed;
    private volatile boolean leading;

    /** Begins at once. */
    GenerationFollower(
            Generation generation, EventApplier applier, AcceptedConsumers consumers, DocumentEventReader reader) {
        this.generation = generation;
        this.applier = applier;
        this.consumers = consumers;
        this.reader = reader;
        this.thread =
                Thread.ofPlatform().name("follow-" + generation.name()).daemon().start(this::run);
    }

    /** Whether this process, and no other, decides about the generation: it holds the first partition. */
    boolean isLeading() {
        return leading;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(DRAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lanes.close();
    }

    private void run() {
        while (!closed) {
            try (Consumer<String, byte[]> consumer = consumers.follow(generation.name())) {
                followWith(consumer);
            } catch (KafkaException e) {
                LOG.warnf(
                        "Generation %s cannot follow the accepted events now, next try in %s: %s",
                        generation.name(), AFTER_A_FAILURE, e.getMessage());
                pause();
            } finally {
                leading = false;
            }
        }
    }

    private void followWith(Consumer<String, byte[]> consumer) {
        try {
            consumer.subscribe(List.of(Topics.DOCUMENTS_ACCEPTED), new Partitions(consumer));
            while (!closed) {
                follow(consumer);
            }
        } catch (InterruptException e) {
            // Only close interrupts; a consumer says farewell to its group only on a thread that is not interrupted.
            Thread.interrupted();
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            ledger.received(partition, record.offset());
            CompletableFuture<Void> taken = ledger.ticket(partition, record.offset())
                    .map(ticket -> take(ticket, record))
                    .orElseGet(() -> CompletableFuture.completedFuture(null));
            // Polling goes on, so that the group does not take this process for dead.
            while (!taken.isDone() && !closed) {
                consumer.pause(consumer.assignment());
                consumer.poll(POLL);
                commit(consumer, ledger.positions());
            }
            consumer.resume(consumer.paused());
        }
        commit(consumer, positions(consumer));
    }

    /** Behind the last record there may be marks of transactions, which nobody is given to finish. */
    private Map<TopicPartition, OffsetAndMetadata> positions(Consumer<String, byte[]> consumer) {
        Map<TopicPartition, OffsetAndMetadata> positions = ledger.positions();
        for (TopicPartition partition : consumer.assignment()) {
            if (ledger.isIdle(partition)) {
                positions.put(partition, new OffsetAndMetadata(consumer.position(partition)));
            }
        }
        return positions;
    }

    private CompletableFuture<Void> take(Ticket ticket, ConsumerRecord<String, byte[]> record) {
        AcceptedEvent accepted = new AcceptedEvent(record);
        String tenant = accepted.tenant();
        int size = accepted.size();
        Turn turn = new Turn(Lane.BACKLOG, tenant, arrivals.incrementAndGet());
        return room.enter(tenant, size)
                .thenRun(() -> lanes.run(accepted.key(), () -> {
                    try {
                        work(ticket, accepted, turn);
                    } finally {
                        room.leave(tenant, size);
                    }
                }));
    }

    private void work(Ticket ticket, AcceptedEvent accepted, Turn turn) {
        if (ticket.isVoid()) {
            return;
        }
        try {
            for (DocumentEvent event : accepted.events(reader)) {
                apply(event, turn);
            }
            ticket.finish();
        } catch (MalformedEventException | IllegalArgumentException e) {
            LOG.errorf("Generation %s leaves out record %s of the accepted events: %s", generation.name(), ticket, e);
            ticket.finish();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Generation %s left record %s undone; it comes again", generation.name(), ticket);
        }
    }

    private void apply(DocumentEvent event, Turn turn) {
        switch (applier.apply(generation, event, turn)) {
            case EventApplier.Result.Applied applied -> {}
            case EventApplier.Result.Rejected rejected -> generation.fail(event.id(), event, rejected.rejection());
        }
    }

    private void commit(Consumer<String, byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> positions) {
        if (System.nanoTime() - lastCommitNanos < COMMIT_INTERVAL_NANOS || positions.equals(committed)) {
            return;
        }
        consumer.commitSync(positions);
        committed = positions;
        lastCommitNanos = System.nanoTime();
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_A_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps the ledger to the partitions that are ours. */
    private final class Partitions implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> consumer;

        private Partitions(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            leading = consumer.assignment().stream().anyMatch(partition -> partition.partition() == 0);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            try {
                consumer.commitSync(ledger.positions());
            } catch (KafkaException e) {
                LOG.debugf(e, "The last offsets of generation %s were not committed", generation.name());
            }
            onPartitionsLost(revoked);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            ledger.revoked(lost);
            committed = Map.of();
            leading = leading && lost.stream().noneMatch(partition -> partition.partition() == 0);
        }
    }
}
