package dev.ragstone.core.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What late interaction needs to know of a passage, one bit per dimension: for every few neighbouring tokens, on which side of
 * the passage's mean the components of their vector are, and how far it is from there. What the model does to the vectors
 * before is its own affair; the {@link QuestionTokens} that it gives fit them. Immutable.
 *
 * <p>With c for the mean and s for the signs of r = x - c, the dot product of any q with x is estimated as q c + f q s, where
 * f = |r|&#178; / (r s) (Gao, Long: "RaBitQ: Quantizing High-Dimensional Vectors with a Theoretical Error Bound", SIGMOD 2024,
 * with the passage as the cluster). The tokens of a passage have so much in common that the error is about half of what the
 * signs of x itself would give.
 *
 * <p>A passage of 256 tokens in vectors of 384 dimensions, three tokens to one, has 86 rows of 49 bytes, and the mean in 388:
 * 4.6 KB.
 */
public final class TokenSigns {

    private static final int HEADER_BYTES = 3 * Integer.BYTES + 2 * Float.BYTES;

    private final int form;
    private final int dimension;
    private final RoundedVector mean;
    private final RoundedVector factors;
    private final long[] words;

    private TokenSigns(int form, int dimension, RoundedVector mean, RoundedVector factors, long[] words) {
        this.form = form;
        this.dimension = dimension;
        this.mean = mean;
        this.factors = factors;
        this.words = words;
    }

    /**
     * The signs of vectors that stand one behind the other: a bit is 1 where the component is not below the mean.
     *
     * @param form stands for the model and what was done to its vectors; tokens of another form cannot be compared
     * @param dimension components of one vector; a multiple of 64
     * @throws IllegalArgumentException if the dimension is not a multiple of 64, or the vectors are not whole
     */
    public static TokenSigns of(int form, int dimension, float[] vectors) {
        requireWhole(dimension, vectors.length);
        RoundedVector mean = RoundedVector.of(mean(dimension, vectors));
        float[] factors = new float[vectors.length / dimension];
        long[] words = new long[vectors.length / Long.SIZE];
        for (int row = 0; row < factors.length; row++) {
            float squares = 0;
            float absolutes = 0;
            for (int i = 0; i < dimension; i++) {
                int component = row * dimension + i;
                float rest = vectors[component] - mean.component(i);
                squares += rest * rest;
                absolutes += Math.abs(rest);
                if (rest >= 0) {
                    words[component / Long.SIZE] |= 1L << component;
                }
            }
            factors[row] = absolutes == 0 ? 0 : squares / absolutes;
        }
        return new TokenSigns(form, dimension, mean, RoundedVector.of(factors), words);
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it did not write these bytes
     */
    public static TokenSigns fromBytes(byte[] array, int offset, int length) {
        if (length < HEADER_BYTES) {
            throw new IllegalArgumentException("%d bytes are no signs".formatted(length));
        }
        ByteBuffer bytes = ByteBuffer.wrap(array, offset, length).order(ByteOrder.LITTLE_ENDIAN);
        int form = bytes.getInt();
        int dimension = bytes.getInt();
        int count = bytes.getInt();
        requireWhole(dimension, dimension);
        if (count < 0 || length != HEADER_BYTES + dimension + count * (1L + dimension / Byte.SIZE)) {
            throw new IllegalArgumentException(
                    "%d bytes are not the signs of %d vectors of %d".formatted(length, count, dimension));
        }
        RoundedVector mean = rounded(bytes, dimension);
        RoundedVector factors = rounded(bytes, count);
        long[] words = new long[count * (dimension / Long.SIZE)];
        bytes.asLongBuffer().get(words);
        return new TokenSigns(form, dimension, mean, factors, words);
    }

    /** The form, the dimension, how many rows; the mean, the factors and the rows; all numbers with their lowest byte first. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + dimension + count() + words.length * Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(form)
                .putInt(dimension)
                .putInt(count())
                .putFloat(mean.step())
                .put(mean.multiples())
                .putFloat(factors.step())
                .put(factors.multiples());
        bytes.asLongBuffer().put(words);
        return bytes.array();
    }

    /** Stands for the model and what was done to its vectors. */
    public int form() {
        return form;
    }

    /** Components of each vector. */
    public int dimension() {
        return dimension;
    }

    /** How many vectors there are. */
    public int count() {
        return factors.multiples().length;
    }

    /** Whether both are of one model, and the same was done to its vectors. */
    public boolean fits(TokenSigns other) {
        return other.form == form && other.dimension == dimension;
    }

    /**
     * How much alike two passages are as a whole: the cosine of the means of their tokens, -1 to 1; 0 where a mean is 0.
     *
     * @throws IllegalArgumentException if the other does not fit
     */
    public double cosine(TokenSigns other) {
        if (!fits(other)) {
            throw new IllegalArgumentException("%s do not fit %s".formatted(other, this));
        }
        double squares = mean.dot(mean) * other.mean.dot(other.mean);
        return squares == 0 ? 0 : mean.dot(other.mean) / Math.sqrt(squares);
    }

    /** What the vectors have in common. */
    RoundedVector mean() {
        return mean;
    }

    /** For every row, what its signs are to be multiplied with. */
    RoundedVector factors() {
        return factors;
    }

    /** The rows, 64 components to a word; not to be changed. */
    long[] words() {
        return words;
    }

    static void requireWhole(int dimension, int components) {
        if (dimension <= 0 || dimension % Long.SIZE != 0 || components % dimension != 0) {
            throw new IllegalArgumentException("%d components are no whole vectors of %d, or that is no multiple of 64"
                    .formatted(components, dimension));
        }
    }

    private static float[] mean(int dimension, float[] vectors) {
        float[] mean = new float[dimension];
        for (int i = 0; i < vectors.length; i++) {
            mean[i % dimension] += vectors[i] * dimension / vectors.length;
        }
        return mean;
    }

    private static RoundedVector rounded(ByteBuffer bytes, int components) {
        float step = bytes.getFloat();
        byte[] multiples = new byte[components];
        bytes.get(multiples);
        return new RoundedVector(multiples, step);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenSigns signs && Arrays.equals(toBytes(), signs.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return "TokenSigns[%d of %d dimensions, form %08x]".formatted(count(), dimension, form);
    }
}
