package dev.ragstone.query;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import java.util.concurrent.CountDownLatch;

/** Fails to embed questions, or waits before it embeds passages, while it is told to. */
public final class FaultyEmbedder implements Embedder {

    private final Embedder embedder;
    private volatile boolean isFailing;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public FaultyEmbedder(Embedder embedder) {
        this.embedder = embedder;
    }

    public void setFailing(boolean failing) {
        this.isFailing = failing;
    }

    /** Passages, and with them the choice of sentences, wait until the gate is open. */
    public void setGate(CountDownLatch gate) {
        this.gate = gate;
    }

    @Override
    public EmbeddingFingerprint fingerprint() {
        return embedder.fingerprint();
    }

    @Override
    public Embedding embedPassage(String passage) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
