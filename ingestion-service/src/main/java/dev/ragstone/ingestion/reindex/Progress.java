package dev.ragstone.ingestion.reindex;

/**
 * How far a generation has followed the accepted events. The numbers are of offsets, of which compaction leaves many
 * without a record.
 *
 * @param done offsets behind it
 * @param total offsets there are
 */
public record Progress(long done, long total) {

    /** Whether it has come to the end. */
    public boolean isComplete() {
        return done >= total;
    }
}
