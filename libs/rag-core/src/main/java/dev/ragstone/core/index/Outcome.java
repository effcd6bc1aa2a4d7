package dev.ragstone.core.index;

/** How the last event of a document ended. */
public enum Outcome {
    /** Its content was indexed. */
    INDEXED,
    /** It was indexed already. */
    UNCHANGED,
    /** A newer version, or a deletion, had come before. */
    STALE,
    /** It deleted the document. */
    DELETED,
    /** It could not be applied; stage and reason say why. */
    FAILED
}
