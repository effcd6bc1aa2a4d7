package dev.ragstone.models.embedding;

import ai.onnxruntime.OrtException;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.embedding.QuestionEncoding;
import dev.ragstone.core.embedding.Tokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Embeds inside this process. Any number of threads may call it, virtual ones included; a given number of them compute
 * at a time, each on one core, and the others wait. The vector of a text depends on the text alone.
 */
public final class OnnxEmbedder implements Embedder {

    private final OnnxModel model;
    private final HuggingFaceTokenizerAdapter tokenizer;
    private final OnnxEncoder encoder;
    private final TokenSpace tokenSpace;
    private final int prefixTokens;
    private final int concurrency;
    private final Semaphore permits;
    private volatile boolean closed;

    private OnnxEmbedder(OnnxModel model, HuggingFaceTokenizerAdapter tokenizer, OnnxEncoder encoder, int concurrency) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.encoder = encoder;
        this.tokenSpace = new TokenSpace(model.fingerprint());
        this.prefixTokens =
                tokenizer.tokenize(model.fingerprint().queryPrefix()).size();
        this.concurrency = concurrency;
        // Not fair on purpose: whoever embeds many texts in a row keeps its turn. In turns, hundreds of documents would
        // all be done at the very end, and each text would cost a change of threads.
        this.permits = new Semaphore(concurrency, false);
    }

    /**
     * Loads the default model, {@link OnnxModel#bgeSmall}.
     *
     * @param concurrency how many texts are embedded at a time, at least 1; best the number of cores to be used
     * @throws EmbeddingException if it cannot be loaded
     */
    public static OnnxEmbedder bgeSmall(int concurrency) {
        return load(OnnxModel.bgeSmall(), concurrency);
    }

    /**
     * Loads a model.
     *
     * @param concurrency how many texts are embedded at a time, at least 1
     * @throws EmbeddingException if it cannot be loaded
     */
    public static OnnxEmbedder load(OnnxModel model, int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, but is " + concurrency);
        }
        try {
            HuggingFaceTokenizerAdapter tokenizer = HuggingFaceTokenizerAdapter.open(model);
            OnnxEncoder encoder =
                    OnnxEncoder.load(model.weights(), model.fingerprint().dimension());
            return new OnnxEmbedder(model, tokenizer, encoder, concurrency);
        } catch (IOException | UncheckedIOException | OrtException e) {
            throw new EmbeddingException(
                    "cannot load the model %s from %s"
                            .formatted(model.fingerprint().model(), model.weights()),
                    e);
        }
    }

    @Override
    public EmbeddingFingerprint fingerprint() {
        return model.fingerprint();
    }

    @Override
    public double unrelatedCosine() {
        return model.unrelatedCosine();
    }

    /** The model's tokenizer; it lives as long as this. */
    public Tokenizer tokenizer() {
        return tokenizer;
    }

    @Override
    public List<SourceSpan> tokens(String text) {
        return tokenizer.tokenize(text);
    }

    @Override
    public Embedding embedPassage(String passage) {
        return run(model.fingerprint().passagePrefix() + passage, this::pooled);
    }

    @Override
    public PassageEncoding encodePassage(String passage) {
        return run(
                model.fingerprint().passagePrefix() + passage,
                tokens -> new PassageEncoding(pooled(tokens), tokenSpace.signs(tokens)));
    }

    @Override
    public Embedding embedQuery(String question) {
        return run(model.fingerprint().queryPrefix() + question, this::pooled);
    }

    /** The tokens are those of the question alone: those of the prefix and the special ones say nothing of it. */
    @Override
    public QuestionEncoding encodeQuery(String question) {
        return run(
                model.fingerprint().queryPrefix() + question,
                tokens -> new QuestionEncoding(pooled(tokens), tokenSpace.tokens(tokens, prefixTokens)));
    }

    /** Waits for the texts under way; whoever still waits or comes later gets an {@link IllegalStateException}. */
    @Override
    public void close() {
        permits.acquireUninterruptibly(concurrency);
        try {
            if (!closed) {
                closed = true;
                encoder.close();
                tokenizer.close();
            }
        } catch (OrtException e) {
            throw new EmbeddingException(
                    "cannot close the model " + model.fingerprint().model(), e);
        } finally {
            permits.release(concurrency);
        }
    }

    private <T> T run(String text, Function<FloatBuffer, T> reading) {
        awaitPermit();
        try {
            if (closed) {
                throw new IllegalStateException("the embedder is closed");
            }
            long[] ids = tokenizer.encode(text, model.maxTokens());
            return reading.apply(encoder.encode(ids));
        } catch (OrtException e) {
            throw new EmbeddingException(
                    "the model %s failed on a text of %d characters"
                            .formatted(model.fingerprint().model(), text.length()),
                    e);
        } finally {
            permits.release();
        }
    }

    private void awaitPermit() {
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddingException("interrupted while waiting for the model", e);
        }
    }

    private Embedding pooled(FloatBuffer tokens) {
        int dimension = model.fingerprint().dimension();
        return Embedding.of(normalised(model.pooling().pool(tokens.duplicate(), dimension)));
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += component * (double) component;
        }
        double length = Math.sqrt(squares);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }
}
