package dev.ragstone.service.identity;

/** What somebody may do in their tenant. */
public enum Role {
    /** Ask questions and give feedback. */
    READER,
    /** Publish and delete documents. */
    WRITER,
    /** Replay, reindex, and see how everything stands. */
    ADMIN
}
