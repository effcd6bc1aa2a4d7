package dev.ragstone.models.embedding;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.embedding.QuestionTokens;
import dev.ragstone.core.embedding.TokenSigns;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * What is kept of the vectors of tokens: at length 1, rotated; of a passage the mean of every three neighbours, and of that
 * the signs. Three tokens to one, and one bit to a component, measured hardly worse than all of them in single precision.
 * Subtracting the mean vector of all tokens before the signs are taken, as is often advised, changed nothing here.
 */
final class TokenSpace {

    /** Names what is done here; another way of doing it needs another name. */
    private static final String FORM = "signs of three rotated tokens";

    private static final int NEIGHBOURS = 3;
    private static final int SPECIAL_TOKENS_AROUND = 1;

    private final int form;
    private final int dimension;
    private final SignedTransform rotation;

    /** What is kept of the tokens of a model's vectors. */
    TokenSpace(EmbeddingFingerprint fingerprint) {
        this.form = (fingerprint.id() + ' ' + FORM).hashCode();
        this.dimension = fingerprint.dimension();
        this.rotation = new SignedTransform(dimension);
    }

    /** The signs of a passage, special tokens included; {@code vectors} holds those of its tokens one behind the other. */
    TokenSigns signs(FloatBuffer vectors) {
        int count = vectors.remaining() / dimension;
        int rows = Math.ceilDiv(count, NEIGHBOURS);
        float[] kept = new float[rows * dimension];
        float[] row = new float[dimension];
        for (int i = 0; i < rows; i++) {
            Arrays.fill(row, 0);
            for (int token = i * NEIGHBOURS; token < Math.min(count, (i + 1) * NEIGHBOURS); token++) {
                addUnit(vectors, token, row);
            }
            keep(row, i, kept);
        }
        return TokenSigns.of(form, dimension, kept);
    }

    /** The tokens of a question behind {@code prefix} tokens and between the special ones; all, if that leaves none. */
    QuestionTokens tokens(FloatBuffer vectors, int prefix) {
        int count = vectors.remaining() / dimension;
        int from = SPECIAL_TOKENS_AROUND + prefix;
        int to = count - SPECIAL_TOKENS_AROUND;
        return from < to ? tokens(vectors, from, to) : tokens(vectors, 0, count);
    }

    private QuestionTokens tokens(FloatBuffer vectors, int from, int to) {
        float[] kept = new float[(to - from) * dimension];
        float[] row = new float[dimension];
        for (int token = from; token < to; token++) {
            Arrays.fill(row, 0);
            addUnit(vectors, token, row);
            keep(row, token - from, kept);
        }
        return QuestionTokens.of(form, dimension, kept);
    }

    private void keep(float[] row, int index, float[] kept) {
        rotation.apply(row);
        System.arraycopy(row, 0, kept, index * dimension, dimension);
    }

    private void addUnit(FloatBuffer vectors, int token, float[] sum) {
        float[] vector = new float[dimension];
        vectors.get(vectors.position() + token * dimension, vector);
        float squares = 0;
        for (float component : vector) {
            squares += component * component;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < dimension; i++) {
            sum[i] += vector[i] * scale;
        }
    }
}
