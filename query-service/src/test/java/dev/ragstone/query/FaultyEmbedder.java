package dev.ragstone.query;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.embedding.QuestionEncoding;
import java.util.List;
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
        return encodePassage(passage).embedding();
    }

    @Override
    public PassageEncoding encodePassage(String passage) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return embedder.encodePassage(passage);
    }

    @Override
    public Embedding embedQuery(String question) {
        return encodeQuery(question).embedding();
    }

    @Override
    public QuestionEncoding encodeQuery(String question) {
        if (isFailing) {
            throw new EmbeddingException("the model is told to fail", new IllegalStateException("test"));
        }
        return embedder.encodeQuery(question);
    }

    @Override
    public List<SourceSpan> tokens(String text) {
        return embedder.tokens(text);
    }

    @Override
    public double unrelatedCosine() {
        return embedder.unrelatedCosine();
    }

    @Override
    public void close() {
        embedder.close();
    }
}
