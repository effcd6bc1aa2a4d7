package dev.ragstone.ingestion.store;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.LiveRevision;
import dev.ragstone.ingestion.flow.Admission;
import dev.ragstone.ingestion.flow.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks after documents whose time has come: deletes the expired, as if an event had deleted the version that serves, and
 * says of a reservation whose writer has died that its event failed. A writer that only slept may still bring it to its end.
 */
public final class DueEntries {

    private static final int PAGE = 500;

    private final DocumentStore store;
    private final DocumentRegistry registry;

    /** The due entries of one index. */
    public DueEntries(DocumentStore store, DocumentRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    /** Settles what is due; {@code settled} is told of each entry that changed. Returns how many did. */
    public int settle(Instant now, Attempt attempt, Consumer<DocumentEntry> settled) {
        int count = 0;
        List<DocumentEntry> page;
        do {
            page = registry.due(now, PAGE);
            for (DocumentEntry entry : page) {
                Optional<DocumentEntry> after = settle(entry, now, attempt);
                after.ifPresent(settled);
                count += after.isPresent() ? 1 : 0;
            }
        } while (page.size() == PAGE);
        return count;
    }

    private Optional<DocumentEntry> settle(DocumentEntry entry, Instant now, Attempt attempt) {
        LiveRevision live = entry.live();
        if (live == null || live.expiresAt() == null || live.expiresAt().isAfter(now)) {
            return store.abandon(entry, attempt);
        }
        DocumentEvent deletion =
                new DocumentEvent.Deleted(entry.id(), live.revision().version(), live.position());
        return store.admit(deletion, attempt) instanceof Admission.Settled settled
                ? Optional.of(settled.entry())
                : Optional.empty();
    }
}
