package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.LiveRevision;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.ingestion.flow.Generation;
import dev.ragstone.ingestion.flow.Lane;
import dev.ragstone.ingestion.flow.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the documents of the serving generation and compares the new one with them. What the accepted events cannot
 * have told the new one is told here: that a document was deleted without an event, because its time had come, and that the
 * last event of a document had failed.
 */
final class DocumentComparison {

    private static final int EXAMPLES = 20;
    private static final Attempt ATTEMPT = new Attempt(1, null);

    private final Generation serving;
    private final Generation next;
    private final List<String> examples = new ArrayList<>();
    private long documents;
    private long missing;

    DocumentComparison(Generation serving, Generation next) {
        this.serving = serving;
        this.next = next;
    }

    /** Goes through all of them; the new generation is durable on return. */
    void run() {
        AllEntries.of(serving.index().registry(), this::compare);
        next.index().writer().sync();
    }

    /** Documents that serve in the old generation. */
    long documents() {
        return documents;
    }

    /** How many of them do not serve in the new one, although it does not know that they were deleted. */
    long missing() {
        return missing;
    }

    /** Some of those that are missing. */
    List<String> examples() {
        return examples;
    }

    private void compare(DocumentEntry entry) {
        Optional<DocumentEntry> found = next.index().registry().find(entry.id());
        LiveRevision live = entry.live();
        if (live != null) {
            documents++;
            if (found.filter(other -> serves(other, live) || isDeletedIn(other, live))
                    .isEmpty()) {
                missing++;
                if (examples.size() < EXAMPLES) {
                    examples.add(entry.id().key());
                }
            }
        } else if (found.filter(other -> other.live() != null).isPresent()) {
            delete(entry);
        }
        if (entry.status().state() == DocumentState.FAILED) {
            copyFailure(entry);
        }
    }

    private static boolean serves(DocumentEntry other, LiveRevision live) {
        LiveRevision its = other.live();
        return its != null && its.revision().compareTo(live.revision()) >= 0;
    }

    /**
     * Whether the other generation knows that what serves was deleted. A serving index that was lost has forgotten its
     * deletions, and takes an old version that is published again for a new one; the accepted events tell the truth.
     */
    private static boolean isDeletedIn(DocumentEntry other, LiveRevision live) {
        Version fence = other.fence();
        return fence != null && live.revision().version().compareTo(fence) <= 0;
    }

    private void delete(DocumentEntry deleted) {
        Turn turn = new Turn(Lane.BACKLOG, deleted.id().tenant(), 0);
        Version fence = deleted.fence();
        RecordPosition before = deleted.deletedBefore();
        if (fence != null) {
            RecordPosition position = before == null ? new RecordPosition(0, 0) : before;
            next.apply(new DocumentEvent.Deleted(deleted.id(), fence, position), turn, ATTEMPT);
        }
        if (before != null) {
            next.apply(new DocumentEvent.Deleted(deleted.id(), null, before), turn, ATTEMPT);
        }
    }

    private void copyFailure(DocumentEntry failed) {
        DocumentRegistry registry = next.index().registry();
        DocumentEntry before = registry.find(failed.id()).orElse(null);
        DocumentEntry after = before == null
                ? new DocumentEntry(failed.id(), 1, null, null, failed.fence(), failed.deletedBefore(), failed.status())
                : new DocumentEntry(
                        before.id(),
                        before.sequence() + 1,
                        before.live(),
                        before.reserved(),
                        before.fence(),
                        before.deletedBefore(),
                        failed.status());
        // If somebody else has written meanwhile, he knows better how the document stands.
        registry.compareAndSet(before, after);
    }
}
