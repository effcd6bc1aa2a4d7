package dev.ragstone.query;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.EmbeddingFingerprint;

/** Fails to embed questions while it is told to. */
public final class FaultyEmbedder implements Embedder {

    private final Embedder embedder;
    private volatile boolean isFailing;

    public FaultyEmbedder(Embedder embedder) {
        this.embedder = embedder;
    }

    public void setFailing(boolean failing) {
        this.isFailing = failing;
    }

    @Override
    public EmbeddingFingerprint fingerprint() {
        return embedder.fingerprint();
    }

    @Override
    public Embedding embedPassage(String passage) {
        return embedder.embedPassage(passage);
    }

    @Override
    public Embedding embedQuery(String question) {
        if (isFailing) {
            throw new EmbeddingException("the model is told to fail", new IllegalStateException("test"));
        }
        return embedder.embedQuery(question);
    }

    @Override
    public void close() {
        embedder.close();
    }
}
