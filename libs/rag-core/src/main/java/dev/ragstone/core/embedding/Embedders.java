package dev.ragstone.core.embedding;

import java.util.Optional;

/** The embedding models at hand, each loaded once and when it is first asked for. Safe for use by many threads at once. */
public interface Embedders extends AutoCloseable {

    /** The fingerprint of that {@link EmbeddingFingerprint#id() id}; empty if none of the models at hand has it. */
    Optional<EmbeddingFingerprint> find(String fingerprintId);

    /**
     * Begins to load a model, unless that was done before, and does not wait for it. After a failure the next call begins
     * anew.
     *
     * @return whether it is loaded
     * @throws EmbeddingException if the last attempt to load it failed
     * @throws IllegalArgumentException if it is not at hand
     */
    boolean prepare(EmbeddingFingerprint fingerprint);

    /**
     * The model with that fingerprint; waits until it is loaded.
     *
     * @throws EmbeddingException if it cannot be loaded, or the thread is interrupted
     * @throws IllegalArgumentException if it is not at hand
     */
    Embedder get(EmbeddingFingerprint fingerprint);

    /** Closes the models that are loaded. */
    @Override
    void close();
}
