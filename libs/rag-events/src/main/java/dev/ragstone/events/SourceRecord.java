package dev.ragstone.events;

import dev.ragstone.core.document.RecordPosition;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A record of {@link Topics#DOCUMENTS} as it came from Kafka, free of any client library. */
public final class SourceRecord {

    private final @Nullable String key;
    private final byte @Nullable [] value;
    private final Map<String, String> headers;
    private final long timestampMillis;
    private final int partition;
    private final long offset;

    /**
     * Describes a record.
     *
     * @param key its key; null if it has none
     * @param value its value, which must not change from now on; null for a tombstone
     * @param headers its headers as UTF-8 text; names are looked up without regard to case
     * @param timestampMillis its timestamp, milliseconds since the epoch
     * @param partition its partition
     * @param offset its offset in the partition
     */
    public SourceRecord(
            @Nullable String key,
            byte @Nullable [] value,
            Map<String, String> headers,
            long timestampMillis,
            int partition,
            long offset) {
        this.key = key;
        this.value = value;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.timestampMillis = timestampMillis;
        this.partition = partition;
        this.offset = offset;
    }

    /** The key; null if the record has none. */
    public @Nullable String key() {
        return key;
    }

    /** The value itself, not a copy; null for a tombstone. */
    public byte @Nullable [] value() {
        return value;
    }

    /** A header's text; null if the record has no such header. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** All headers; names are looked up without regard to case. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** The timestamp, milliseconds since the epoch. */
    public long timestampMillis() {
        return timestampMillis;
    }

    /** The partition. */
    public int partition() {
        return partition;
    }

    /** The offset in the partition. */
    public long offset() {
        return offset;
    }

    /** Where the record stands among the records of its document: a replayed one where it stood first. */
    public RecordPosition position() {
        String replayOf = header(DlqHeaders.REPLAY_OF);
        return new RecordPosition(timestampMillis, replayOf == null ? offset : firstOffset(replayOf));
    }

    /** Offsets decide only between equal timestamps; a header that nobody can read does not make a record bad. */
    private long firstOffset(String replayOf) {
        try {
            return Long.parseLong(replayOf.substring(replayOf.lastIndexOf('@') + 1));
        } catch (NumberFormatException e) {
            return offset;
        }
    }

    /** Names the record in messages: its key, partition and offset. */
    @Override
    public String toString() {
        return "%s (partition %d, offset %d)".formatted(key == null ? "without key" : key, partition, offset);
    }
}
