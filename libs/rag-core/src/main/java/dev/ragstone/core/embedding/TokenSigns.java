package dev.ragstone.core.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What late interaction needs to know of a passage, one bit per dimension: for every few neighbouring tokens the signs of
 * the components of their vector. What the model does to the vectors before it takes the signs is its own affair; the
 * {@link QuestionTokens} that it gives fit them. Immutable.
 *
 * <p>A passage of 256 tokens in vectors of 384 dimensions, three tokens to one, has 86 rows of 48 bytes: 4.1 KB.
 */
public final class TokenSigns {

    private static final int HEADER_BYTES = 2 * Integer.BYTES;

    private final int form;
    private final int dimension;
    private final long[] words;

    private TokenSigns(int form, int dimension, long[] words) {
        this.form = form;
        this.dimension = dimension;
        this.words = words;
    }

    /**
     * The signs of vectors that stand one behind the other: a bit is 1 where the component is 0 or more.
     *
     * @param form stands for the model and what was done to its vectors; tokens of another form cannot be compared
     * @param dimension components of one vector; a multiple of 64
     * @throws IllegalArgumentException if the dimension is not a multiple of 64, or the vectors are not whole
     */
    public static TokenSigns of(int form, int dimension, float[] vectors) {
        requireWhole(dimension, vectors.length);
        long[] words = new long[vectors.length / Long.SIZE];
        for (int i = 0; i < vectors.length; i++) {
            if (vectors[i] >= 0) {
                words[i / Long.SIZE] |= 1L << i;
            }
        }
        return new TokenSigns(form, dimension, words);
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
        requireWhole(dimension, bytes.remaining() * Byte.SIZE);
        long[] words = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(words);
        return new TokenSigns(form, dimension, words);
    }

    /** The form, the dimension and the rows one behind the other, all numbers with their lowest byte first. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + words.length * Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(form)
                .putInt(dimension);
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
        return words.length * Long.SIZE / dimension;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenSigns signs
                && form == signs.form
                && dimension == signs.dimension
                && Arrays.equals(words, signs.words);
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
