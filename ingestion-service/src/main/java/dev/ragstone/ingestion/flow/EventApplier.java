package dev.ragstone.ingestion.flow;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.index.DocumentEntry;

/** Applies events, and tries again as often as their stages are worth it. */
public interface EventApplier {

    /** How the tries ended. */
    sealed interface Result {

        /** The event was applied, or changed nothing; its document's entry is durable. */
        record Applied(DocumentEntry entry) implements Result {}

        /** The event cannot be applied; nothing is recorded of it yet. */
        record Rejected(Rejection rejection) implements Result {}
    }

    /** Returns when the event is applied to the generation, or no try is left. An index that is away is waited for. */
    Result apply(Generation generation, DocumentEvent event, Turn turn);

    /** Whether events wait for an index that is away. */
    boolean isStalled();
}
