package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.document.Revision;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.ingestion.flow.StatusPublisher;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells the status of documents that stand otherwise in the generation that serves than in another. What was told last was how
 * they stood in the one that served before: of an index that had been lost, not what the accepted events say.
 */
final class ChangedStatuses {

    private final DocumentRegistry serving;
    private final StatusPublisher statuses;

    ChangedStatuses(DocumentRegistry serving, StatusPublisher statuses) {
        this.serving = serving;
        this.statuses = statuses;
    }

    /** Compares with the documents of the generation that served before; doing it again does no harm. */
    void tellSince(DocumentRegistry before) {
        AllEntries.of(before, old -> serving.find(old.id())
                .filter(now -> standOtherwise(old, now))
                .ifPresent(statuses::publish));
    }

    private static boolean standOtherwise(DocumentEntry first, DocumentEntry second) {
        return first.status().state() != second.status().state() || !Objects.equals(live(first), live(second));
    }

    private static @Nullable Revision live(DocumentEntry entry) {
        return entry.live() == null ? null : entry.live().revision();
    }
}
