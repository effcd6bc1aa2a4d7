package dev.ragstone.ingestion.flow;

import dev.ragstone.core.index.DocumentEntry;

/** Tells whoever wants to know how documents stand. */
public interface StatusPublisher {

    /** Returns when the broker has the status of the entry, and of every one that came after it by then. */
    void publish(DocumentEntry entry);
}
