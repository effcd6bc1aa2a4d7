package dev.ragstone.ingestion.intake.commit;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** What was read and waits to be taken, so that reading can pause by bytes as well; the connector counts records only. */
final class ReadAhead {

    private record Waiting(long records, long bytes) {

        private static final Waiting NOTHING = new Waiting(0, 0);

        private Waiting plus(long moreRecords, long moreBytes) {
            return new Waiting(records + moreRecords, bytes + moreBytes);
        }
    }

    private final Map<TopicPartition, Waiting> partitions = new ConcurrentHashMap<>();
    private final long maxBytes;

    /** Counts what waits, up to {@code maxBytes}. */
    ReadAhead(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    void read(TopicPartition partition, long bytes) {
        partitions.merge(partition, new Waiting(1, bytes), (before, added) -> before.plus(1, bytes));
    }

    void taken(TopicPartition partition, long bytes) {
        partitions.computeIfPresent(partition, (same, before) -> before.plus(-1, -bytes));
    }

    /** What waited of these partitions was thrown away. */
    void revoked(Collection<TopicPartition> taken) {
        taken.forEach(partitions::remove);
    }

    boolean isFull() {
        return sum().bytes() >= maxBytes;
    }

    /** Whether reading may go on that was paused: at a quarter of either bound, where the connector would not pause. */
    boolean isLow(int maxRecords) {
        Waiting waiting = sum();
        return waiting.bytes() <= maxBytes / 4 && waiting.records() <= maxRecords / 4;
    }

    private Waiting sum() {
        return partitions.values().stream()
                .reduce(Waiting.NOTHING, (first, second) -> first.plus(second.records(), second.bytes()));
    }
}
