package dev.ragstone.models.embedding;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.embedding.QuestionTokens;
import dev.ragstone.core.embedding.TokenSigns;
import java.nio.FloatBuffer;

/**
 * What is kept of the vectors of tokens: at length 1, rotated; of a passage the mean of every three neighbours, again at
 * length 1, and of that the signs. Three tokens to one measured hardly worse than all of them.
 */
final class TokenSpace {

    /** Names what is done here; another way of doing it needs another name. */
    private static final String FORM = "signs of three rotated tokens about their mean";

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
        return TokenSigns.of(form, dimension, kept(vectors, 0, count, NEIGHBOURS));
    }

    /** The tokens of a question behind {@code prefix} tokens and between the special ones; all, if that leaves none. */
    QuestionTokens tokens(FloatBuffer vectors, int prefix) {
        int count = vectors.remaining() / dimension;
        int from = SPECIAL_TOKENS_AROUND + prefix;
        int to = count - SPECIAL_TOKENS_AROUND;
        float[] kept = from < to ? kept(vectors, from, to, 1) : kept(vectors, 0, count, 1);
        return QuestionTokens.of(form, dimension, kept);
    }

    /** The tokens of a range, so many neighbours to a row. */
    private float[] kept(FloatBuffer vectors, int from, int to, int neighbours) {
        int rows = Math.ceilDiv(to - from, neighbours);
        float[] kept = new float[rows * dimension];
        float[] token = new float[dimension];
        for (int i = 0; i < rows; i++) {
            float[] row = new float[dimension];
            int first = from + i * neighbours;
            for (int j = first; j < Math.min(to, first + neighbours); j++) {
                vectors.get(vectors.position() + j * dimension, token);
                addUnit(token, row);
            }
            float[] unit = new float[dimension];
            addUnit(row, unit);
            rotation.apply(unit);
            System.arraycopy(unit, 0, kept, i * dimension, dimension);
        }
        return kept;
    }

    /** Adds the vector at length 1; one of length 0 is nothing. */
    private static void addUnit(float[] vector, float[] sum) {
        float squares = 0;
        for (float component : vector) {
            squares += component * component;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i] * scale;
        }
    }
}
