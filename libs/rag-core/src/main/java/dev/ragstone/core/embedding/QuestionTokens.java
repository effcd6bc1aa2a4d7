package dev.ragstone.core.embedding;

import java.util.Arrays;

/**
 * What late interaction needs to know of a question (Khattab, Zaharia: "ColBERT: Efficient and Effective Passage Search via
 * Contextualized Late Interaction over BERT", SIGIR 2020): the vectors of its tokens, in the form that fits the
 * {@link TokenSigns} of the same model. Immutable; 600 bytes per token of 384 dimensions.
 *
 * <p>Each component is rounded to 8 bits, to be multiplied with a passage's mean, and to 4 bits, to be multiplied with signs.
 * Four bits make that dot product four counts of bits: the components are split into planes that weigh 1, 2, 4 and -8.
 */
public final class QuestionTokens {

    private static final int BITS = 4;
    private static final int LARGEST = (1 << (BITS - 1)) - 1;

    private final int form;
    private final int dimension;
    private final int count;
    /** For every token, for every word of a row, its planes. */
    private final long[] planes;
    /** For every token the sum of its rounded components. */
    private final int[] sums;
    /** For every token, what its components are multiples of. */
    private final double[] steps;
    /** Every token in 8 bits. */
    private final RoundedVector[] rounded;

    private QuestionTokens(int form, int dimension, int count) {
        this.form = form;
        this.dimension = dimension;
        this.count = count;
        this.planes = new long[count * (dimension / Long.SIZE) * BITS];
        this.sums = new int[count];
        this.steps = new double[count];
        this.rounded = new RoundedVector[count];
    }

    /**
     * Rounds vectors of length 1 that stand one behind the other.
     *
     * @param form stands for the model and what was done to its vectors, see {@link TokenSigns#form}
     * @param dimension components of one vector; a multiple of 64
     * @throws IllegalArgumentException if the dimension is not a multiple of 64, or the vectors are not whole
     */
    public static QuestionTokens of(int form, int dimension, float[] vectors) {
        TokenSigns.requireWhole(dimension, vectors.length);
        QuestionTokens tokens = new QuestionTokens(form, dimension, vectors.length / dimension);
        for (int token = 0; token < tokens.count; token++) {
            tokens.round(token, vectors);
        }
        return tokens;
    }

    /** How many tokens there are. */
    public int count() {
        return count;
    }

    /** Whether the signs are of the same form, so that they can be compared. */
    public boolean fits(TokenSigns passage) {
        return passage.form() == form && passage.dimension() == dimension;
    }

    /**
     * The estimated cosine of each token with the nearest of a passage's, in the order of the tokens; a little beyond 1 or
     * -1 where the estimate errs. All are 0 if the passage has none.
     *
     * @throws IllegalArgumentException if the signs do not fit
     */
    public double[] nearest(TokenSigns passage) {
        if (!fits(passage)) {
            throw new IllegalArgumentException("%s do not fit %s".formatted(passage, this));
        }
        int[] best = new int[count];
        if (passage.count() > 0) {
            Arrays.fill(best, Integer.MIN_VALUE);
            compare(passage.words(), passage.factors().multiples(), best);
        }
        double[] cosines = new double[count];
        for (int token = 0; token < count; token++) {
            cosines[token] = rounded[token].dot(passage.mean())
                    + best[token] * steps[token] * passage.factors().step();
        }
        return cosines;
    }

    private void compare(long[] words, byte[] factors, int[] best) {
        int wordsPerRow = dimension / Long.SIZE;
        for (int row = 0; row < factors.length; row++) {
            int plane = 0;
            for (int token = 0; token < count; token++) {
                int dot = 0;
                for (int word = row * wordsPerRow; word < (row + 1) * wordsPerRow; word++, plane += BITS) {
                    dot += weighted(words[word], plane);
                }
                // A sign is 1 or -1, a bit 1 or 0.
                best[token] = Math.max(best[token], (2 * dot - sums[token]) * factors[row]);
            }
        }
    }

    private int weighted(long word, int plane) {
        return Long.bitCount(word & planes[plane])
                + 2 * Long.bitCount(word & planes[plane + 1])
                + 4 * Long.bitCount(word & planes[plane + 2])
                - 8 * Long.bitCount(word & planes[plane + 3]);
    }

    private void round(int token, float[] vectors) {
        float[] vector = Arrays.copyOfRange(vectors, token * dimension, (token + 1) * dimension);
        rounded[token] = RoundedVector.of(vector);
        double step = rounded[token].step() * Byte.MAX_VALUE / LARGEST;
        steps[token] = step;
        for (int i = 0; i < dimension; i++) {
            int multiple = (int) Math.round(vector[i] / step);
            sums[token] += multiple;
            for (int bit = 0; bit < BITS; bit++) {
                planes[(token * dimension + i) / Long.SIZE * BITS + bit] |= (long) (multiple >> bit & 1) << i;
            }
        }
    }

    @Override
    public String toString() {
        return "QuestionTokens[%d of %d dimensions, form %08x]".formatted(count, dimension, form);
    }
}
