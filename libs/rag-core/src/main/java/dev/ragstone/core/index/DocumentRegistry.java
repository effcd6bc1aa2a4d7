package dev.ragstone.core.index;

import dev.ragstone.core.document.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry per document, in the same engine as its chunks: what is indexed, what was deleted, how the last event ended.
 * An entry is the only thing that is compared and set; everything else is idempotent. Operations throw
 * {@link IndexException} where they could not be done. Safe for use by many threads and processes at once.
 */
public interface DocumentRegistry extends AutoCloseable {

    /** The entry of a document as the last writer left it; what the next compare-and-set has to expect. */
    Optional<DocumentEntry> find(DocumentId document);

    /**
     * The entry of a document as it would survive a crash now: what it says of the index, every query sees. Stores whose
     * writes are durable on return know no difference.
     */
    default Optional<DocumentEntry> findDurable(DocumentId document) {
        return find(document);
    }

    /**
     * Replaces a document's entry if it is still the expected one.
     *
     * @param expected the entry as found; null if there was none
     * @param next the entry to write; its sequence is that of {@code expected} plus 1, or 1 for a first entry
     * @return whether it was written; false if another writer came first
     * @throws IllegalArgumentException if the two entries are not of one document or not in sequence
     */
    boolean compareAndSet(@Nullable DocumentEntry expected, DocumentEntry next);

    /**
     * A page of entries, of one tenant or of all, in the registry's own order. Entries written while one pages through may be missed;
     * all others come exactly once.
     */
    EntryPage list(EntryQuery query);

    /** How many entries of a tenant are in each state; states without entries are absent. */
    Map<DocumentState, Long> countByState(String tenant);

    /** Entries of all tenants that are due at {@code now} or before; up to {@code limit}. */
    List<DocumentEntry> due(Instant now, int limit);

    @Override
    void close();
}
