package dev.ragstone.ingestion.reindex;

/** Where a reindex stands. */
public enum Phase {
    /** The accepted events are being applied to the new generation. */
    BUILDING,
    /** It has caught up and was compared; somebody has to decide. */
    READY,
    /** It is about to serve. */
    SWAPPING,
    /** It came to serve. */
    SERVED
}
