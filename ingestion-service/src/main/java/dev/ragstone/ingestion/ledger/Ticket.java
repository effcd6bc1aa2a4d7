package dev.ragstone.ingestion.ledger;

import org.apache.kafka.common.TopicPartition;

/**
 * A record that is worked on. It is void once its partition has been taken away, also if the partition comes back: the
 * record then comes again, and what the old work leads to must not be told to Kafka any more.
 */
public final class Ticket {

    private final TopicPartition partition;
    private final PartitionLedger ledger;
    private final long offset;

    Ticket(TopicPartition partition, PartitionLedger ledger, long offset) {
        this.partition = partition;
        this.ledger = ledger;
        this.offset = offset;
    }

    /** Whether the partition of the record was taken away since. */
    public boolean isVoid() {
        return ledger.isClosed();
    }

    /** Puts the record off: it is to be read again when there is room for it. */
    public void defer() {
        ledger.defer(offset);
    }

    /** The record needs no more work; where its partition was taken away, this says nothing any more. */
    public void finish() {
        ledger.finished(offset);
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
