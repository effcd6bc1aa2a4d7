package dev.ragstone.ingestion.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The ledgers of the partitions that this process reads. */
public final class OffsetLedger {

    /** No record was read yet. */
    public OffsetLedger() {}

    private final Map<TopicPartition, PartitionLedger> partitions = new ConcurrentHashMap<>();

    /** A record was read; called in the order of reading, between the calls that give and take partitions. */
    public void received(TopicPartition partition, long offset) {
        partitions
                .computeIfAbsent(partition, same -> new PartitionLedger(offset))
                .received(offset);
    }

    /** Partitions are taken away; their tickets are void. */
    public void revoked(Collection<TopicPartition> taken) {
        for (TopicPartition partition : taken) {
            PartitionLedger ledger = partitions.remove(partition);
            if (ledger != null) {
                ledger.close();
            }
        }
    }

    /** The ticket of a record that was read; empty if its partition was taken away since. */
    public Optional<Ticket> ticket(TopicPartition partition, long offset) {
        return Optional.ofNullable(partitions.get(partition))
                .filter(ledger -> ledger.hasReceived(offset))
                .map(ledger -> new Ticket(partition, ledger, offset));
    }

    /** The lowest record that was put off, of each partition that has one. */
    public Map<TopicPartition, Long> firstDeferred() {
        Map<TopicPartition, Long> first = new HashMap<>();
        partitions.forEach(
                (partition, ledger) -> ledger.firstDeferred().ifPresent(offset -> first.put(partition, offset)));
        return first;
    }

    /** The ticket of a record that was put off and has now been read again; empty if it was not, or is not ours. */
    public Optional<Ticket> takeDeferred(TopicPartition partition, long offset) {
        return Optional.ofNullable(partitions.get(partition))
                .filter(ledger -> ledger.takeDeferred(offset))
                .map(ledger -> new Ticket(partition, ledger, offset));
    }

    /** Reading again has found no record from one offset to another: what was put off there has been replaced. */
    public void skipDeferred(TopicPartition partition, long from, long to) {
        PartitionLedger ledger = partitions.get(partition);
        if (ledger != null) {
            ledger.skipDeferred(from, to);
        }
    }

    /** How many records are put off. */
    public int deferrals() {
        return partitions.values().stream().mapToInt(PartitionLedger::deferrals).sum();
    }

    /** The most offsets that any partition keeps in mind. */
    public long widestSpan() {
        return partitions.values().stream()
                .mapToLong(PartitionLedger::span)
                .max()
                .orElse(0);
    }

    /** Whether nothing that was read of a partition is still to be done. */
    public boolean isIdle(TopicPartition partition) {
        PartitionLedger ledger = partitions.get(partition);
        return ledger == null || ledger.span() == 0;
    }

    /** How far each partition is done. */
    public Map<TopicPartition, OffsetAndMetadata> positions() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        partitions.forEach((partition, ledger) -> offsets.put(partition, new OffsetAndMetadata(ledger.position())));
        return offsets;
    }
}
