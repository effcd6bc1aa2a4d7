package dev.ragstone.ingestion.flow;

/** The lanes in which events are worked on. */
public enum Lane {
    /** Events that are worked on as they come. */
    LIVE,
    /** Events of a tenant that publishes more than its share; they are read again when their turn has come. */
    BACKLOG
}
