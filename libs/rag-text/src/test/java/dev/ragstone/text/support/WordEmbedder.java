package dev.ragstone.text.support;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.embedding.QuestionEncoding;
import dev.ragstone.core.embedding.QuestionTokens;
import dev.ragstone.core.embedding.TokenSigns;
import dev.ragstone.testkit.embedding.FakeTokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A model to which each word is a direction of its own, but for pairs of words that mean the same. */
final class WordEmbedder implements Embedder {

    private static final int DIMENSION = 384;
    private static final int FORM = 7;

    private final FakeTokenizer tokenizer = new FakeTokenizer();
    private final Map<String, String> synonyms;
    private boolean isFailing;
    private int calls;

    /** {@code synonyms} maps a word to the one that it is taken for. */
    WordEmbedder(Map<String, String> synonyms) {
        this.synonyms = synonyms;
    }

    void setFailing(boolean failing) {
        this.isFailing = failing;
    }

    /** How many texts have been embedded. */
    int calls() {
        return calls;
    }

    @Override
    public EmbeddingFingerprint fingerprint() {
        return new EmbeddingFingerprint("fake", "tokens", DIMENSION, true, "", "");
    }

    @Override
    public Embedding embedPassage(String passage) {
        return encodePassage(passage).embedding();
    }

    @Override
    public PassageEncoding encodePassage(String passage) {
        float[] vectors = vectors(passage);
        return new PassageEncoding(Embedding.of(vectors), TokenSigns.of(FORM, DIMENSION, vectors));
    }

    @Override
    public Embedding embedQuery(String question) {
        return encodeQuery(question).embedding();
    }

    @Override
    public QuestionEncoding encodeQuery(String question) {
        float[] vectors = vectors(question);
        return new QuestionEncoding(Embedding.of(vectors), QuestionTokens.of(FORM, DIMENSION, vectors));
    }

    @Override
    public List<SourceSpan> tokens(String text) {
        return tokenizer.tokenize(text);
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private float[] vectors(String text) {
        calls++;
        if (isFailing) {
            throw new EmbeddingException("the model is told to fail", new IllegalStateException("test"));
        }
        List<SourceSpan> tokens = tokens(text);
        float[] vectors = new float[tokens.size() * DIMENSION];
        for (int token = 0; token < tokens.size(); token++) {
            SourceSpan span = tokens.get(token);
            String word = text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT);
            Random direction = new Random(synonyms.getOrDefault(word, word).hashCode());
            for (int i = 0; i < DIMENSION; i++) {
                vectors[token * DIMENSION + i] = (float) ((direction.nextBoolean() ? 1 : -1) / Math.sqrt(DIMENSION));
            }
        }
        return vectors;
    }
}
