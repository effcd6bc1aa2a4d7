package dev.ragstone.core.index;

/** Where a document stands. */
public enum DocumentState {
    /** An event has come and is being worked on. */
    RECEIVED,
    /** Every query from now on sees the document. */
    INDEXED,
    /** The document is deleted, and older versions stay so. */
    DELETED,
    /** The last event could not be applied; beside an indexed version, that version still serves. */
    FAILED
}
