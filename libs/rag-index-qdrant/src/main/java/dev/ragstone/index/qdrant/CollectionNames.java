package dev.ragstone.index.qdrant;

import dev.ragstone.core.embedding.EmbeddingFingerprint;

/**
 * The names of collections and aliases. A generation (all that was made with one embedding fingerprint) has two
 * collections of its own, chunks and documents; two aliases say which generation serves, and everybody works through
 * them.
 *
 * @param base the alias of the chunks
 */
record CollectionNames(String base) {

    static final String DOCUMENTS_SUFFIX = "_documents";

    /** Alias of the serving generation's chunks. */
    String chunks() {
        return base;
    }

    /** Alias of the serving generation's registry. */
    String documents() {
        return base + DOCUMENTS_SUFFIX;
    }

    /** Collection of a generation's chunks. */
    String chunksOf(EmbeddingFingerprint fingerprint) {
        return base + '_' + fingerprint.id();
    }

    /** Collection of a generation's registry. */
    String documentsOf(EmbeddingFingerprint fingerprint) {
        return chunksOf(fingerprint) + DOCUMENTS_SUFFIX;
    }
}
