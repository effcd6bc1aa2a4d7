package dev.ragstone.core.document;

import java.util.Comparator;

/**
 * Where a Kafka record stands among the records of its document: by its timestamp, then by its offset. A replayed
 * record keeps its timestamp, and with it its place.
 *
 * @param timestampMillis the record's timestamp, milliseconds since the epoch
 * @param offset the record's offset in its partition
 */
public record RecordPosition(long timestampMillis, long offset) implements Comparable<RecordPosition> {

    private static final Comparator<RecordPosition> ORDER =
            Comparator.comparingLong(RecordPosition::timestampMillis).thenComparingLong(RecordPosition::offset);

    @Override
    public int compareTo(RecordPosition other) {
        return ORDER.compare(this, other);
    }
}
