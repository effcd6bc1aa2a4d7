package dev.ragstone.ingestion.flow;

import dev.ragstone.core.index.DocumentEntry;

/** What the registry says to an event before any work is done for it. */
public sealed interface Admission {

    /** Whether another content serves under the same version: two producers disagree, and the higher content hash wins. */
    boolean conflict();

    /**
     * The content is to be indexed.
     *
     * @param entry the entry that reserves the revision
     * @param first whether the index has never heard of the document, so that there is nothing to reuse or remove
     * @param conflict whether another content serves under the same version
     */
    record Proceed(DocumentEntry entry, boolean first, boolean conflict) implements Admission {}

    /**
     * Nothing is left to do.
     *
     * @param entry the entry that says so
     * @param conflict whether another content serves under the same version
     */
    record Settled(DocumentEntry entry, boolean conflict) implements Admission {}
}
