package dev.ragstone.ingestion.flow;

import dev.ragstone.core.index.DocumentEntry;
import java.util.Optional;

/** Takes a record through all stages. */
public interface RecordHandler {

    /**
     * Returns when the record needs no more work: its document is durably in the index, or deleted, or the record is a
     * dead letter. An exception means that none of this is certain and the record must come again.
     *
     * @return the document's entry, if the event is the one that now decides how the document stands
     */
    Optional<DocumentEntry> handle(InboundRecord record, Turn turn);

    /** Whether records wait for something that says nothing against them, so that no other would fare better. */
    boolean isStalled();
}
