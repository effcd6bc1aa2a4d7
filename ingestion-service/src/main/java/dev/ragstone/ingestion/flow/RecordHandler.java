package dev.ragstone.ingestion.flow;

/** Takes a record through all stages. */
@FunctionalInterface
public interface RecordHandler {

    /**
     * Returns when the record needs no more work: its document is durably in the index, or deleted, or the record is a
     * dead letter. An exception means that none of this is certain and the record must come again.
     */
    void handle(InboundRecord record);
}
