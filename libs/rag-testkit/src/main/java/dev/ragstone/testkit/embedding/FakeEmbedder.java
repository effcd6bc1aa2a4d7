package dev.ragstone.testkit.embedding;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Adds up one pseudo-random direction per word, so that the cosine of two texts grows with the words they share.
 * Deterministic, without a model, normalised; passages and questions are treated alike. It counts its calls, so that a
 * test can prove what was not embedded again.
 */
public final class FakeEmbedder implements Embedder {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int DEFAULT_DIMENSION = 384;

    private final EmbeddingFingerprint fingerprint;
    private final LongAdder passages = new LongAdder();
    private final LongAdder queries = new LongAdder();

    /** An embedder with as many dimensions as the default model has. */
    public FakeEmbedder() {
        this(DEFAULT_DIMENSION);
    }

    /** An embedder with a given number of dimensions; below about 64, unrelated words begin to look alike. */
    public FakeEmbedder(int dimension) {
        this.fingerprint = new EmbeddingFingerprint("fake", "words", dimension, true, "", "");
    }

    @Override
    public EmbeddingFingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public Embedding embedPassage(String passage) {
        passages.increment();
        return embed(passage);
    }

    @Override
    public Embedding embedQuery(String question) {
        queries.increment();
        return embed(question);
    }

    /** How many passages have been embedded so far. */
    public long passagesEmbedded() {
        return passages.sum();
    }

    /** How many questions have been embedded so far. */
    public long queriesEmbedded() {
        return queries.sum();
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private Embedding embed(String text) {
        double[] sum = new double[fingerprint.dimension()];
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        words.forEach(word -> addDirection(sum, word));
        if (words.isEmpty()) {
            addDirection(sum, "");
        }
        return Embedding.of(normalised(sum));
    }

    private static void addDirection(double[] sum, String word) {
        Random direction = new Random(word.hashCode());
        for (int i = 0; i < sum.length; i++) {
            sum[i] += direction.nextGaussian();
        }
    }

    private static float[] normalised(double[] vector) {
        double squares = 0;
        for (double component : vector) {
            squares += component * component;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return unit;
    }
}
