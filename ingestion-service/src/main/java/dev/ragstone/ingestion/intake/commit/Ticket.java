package dev.ragstone.ingestion.intake.commit;

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

    void finish() {
        ledger.finished(offset);
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
