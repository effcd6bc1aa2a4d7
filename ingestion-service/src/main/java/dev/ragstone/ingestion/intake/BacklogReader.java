package dev.ragstone.ingestion.intake;

import dev.ragstone.ingestion.flow.InboundRecord;
import dev.ragstone.ingestion.flow.Lane;
import dev.ragstone.ingestion.lanes.Room;
import dev.ragstone.ingestion.ledger.OffsetLedger;
import dev.ragstone.ingestion.ledger.Ticket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/** Reads again what the intake has put off, as fast as there is room in the backlog's lane. */
final class BacklogReader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BacklogReader.class);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    /** A gap without anything put off is jumped over if it is this wide; a narrower one is in the same fetch anyway. */
    private static final long WIDE_GAP = 5_000;

    private final OffsetLedger ledger;
    private final RecordWork work;
    private final Room room;
    private final BacklogConsumers consumers;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    BacklogReader(OffsetLedger ledger, RecordWork work, Room room, BacklogConsumers consumers) {
        this.ledger = ledger;
        this.work = work;
        this.room = room;
        this.consumers = consumers;
        this.thread = Thread.ofPlatform().name("backlog-reader").daemon().start(this::run);
    }

    /** Something was put off. */
    void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** Ends reading; what is put off stays so, and comes again with the next process that gets the partition. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                wakeUps.acquire();
                readAgain();
            } catch (InterruptedException e) {
                // Only close interrupts, and the condition above ends the loop.
            } catch (KafkaException e) {
                LOG.warnf("What was put off cannot be read now, next try in %s: %s", AFTER_A_FAILURE, e.getMessage());
                pause();
                wake();
            }
        }
    }

    /** Reads until nothing is put off any more. */
    private void readAgain() throws InterruptedException {
        try (Consumer<String, byte[]> consumer = consumers.open()) {
            readAgain(consumer);
        }
    }

    private void readAgain(Consumer<String, byte[]> consumer) throws InterruptedException {
        positions.clear();
        Map<TopicPartition, Long> first = ledger.firstDeferred();
        try {
            while (!closed && !first.isEmpty()) {
                position(consumer, first);
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                for (TopicPartition partition : first.keySet()) {
                    take(partition, records.records(partition), consumer.position(partition));
                }
                first = ledger.firstDeferred();
            }
        } catch (InterruptException e) {
            // Only close interrupts; a consumer is closed in order only on a thread that is not interrupted.
            Thread.interrupted();
        }
    }

    private void position(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> first) {
        if (!consumer.assignment().equals(first.keySet())) {
            consumer.assign(first.keySet());
            positions.keySet().retainAll(first.keySet());
        }
        first.forEach((partition, offset) -> {
            Long position = positions.get(partition);
            if (position == null || offset < position || offset > position + WIDE_GAP) {
                consumer.seek(partition, offset);
                positions.put(partition, offset);
            }
        });
    }

    /** Takes the records that were put off; where the topic has a gap there is none any more. */
    private void take(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records, long end)
            throws InterruptedException {
        Long begin = positions.get(partition);
        long expected = begin == null ? end : begin;
        for (ConsumerRecord<String, byte[]> record : records) {
            ledger.skipDeferred(partition, expected, record.offset());
            expected = record.offset() + 1;
            Optional<Ticket> ticket = ledger.takeDeferred(partition, record.offset());
            if (ticket.isPresent()) {
                await(work.take(
                        ticket.get(),
                        InboundRecord.of(record),
                        Lane.BACKLOG,
                        room,
                        consumers.context(record.headers())));
            }
        }
        ledger.skipDeferred(partition, expected, end);
        positions.put(partition, end);
    }

    private static void await(CompletableFuture<Void> taken) throws InterruptedException {
        try {
            taken.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_A_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
