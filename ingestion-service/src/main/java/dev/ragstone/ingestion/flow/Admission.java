package dev.ragstone.ingestion.flow;

import dev.ragstone.core.index.DocumentEntry;

/** What the registry says to an event before any work is done for it. */
public sealed interface Admission {

    /**
     * The content is to be indexed.
     *
     * @param entry the entry that reserves the revision
     * @param first whether the index has never heard of the document, so that there is nothing to reuse or remove
     */
    record Proceed(DocumentEntry entry, boolean first) implements Admission {}

    /** Nothing is left to do. */
    record Settled(DocumentEntry entry) implements Admission {}
}
