package dev.ragstone.models.embedding;

import java.util.Random;

/**
 * A rotation that spreads every component of a vector over all components, in d log d steps where a random orthogonal matrix
 * takes d squared: twice, random changes of signs and then a Hadamard transform (Ailon, Chazelle: "Approximate Nearest
 * Neighbors and the Fast Johnson-Lindenstrauss Transform", STOC 2006). Where d is no power of two, but m times one, m odd,
 * the rest is mixed by the cosine transform of size m. Always the same for the same dimension.
 */
final class SignedTransform {

    private static final int ROUNDS = 2;
    private static final long SEED = 0x5261_6773_746F_6E65L;

    private final int dimension;
    private final int block;
    private final boolean[][] flipped;
    private final float[][] mixing;

    SignedTransform(int dimension) {
        this.dimension = dimension;
        this.block = Integer.lowestOneBit(dimension);
        this.flipped = new boolean[ROUNDS][dimension];
        this.mixing = cosines(dimension / block);
        Random random = new Random(SEED);
        for (boolean[] round : flipped) {
            for (int i = 0; i < dimension; i++) {
                round[i] = random.nextBoolean();
            }
        }
    }

    /** Rotates the vector in place. */
    void apply(float[] vector) {
        for (boolean[] round : flipped) {
            flip(vector, round);
            hadamard(vector);
            mix(vector);
        }
    }

    private static void flip(float[] vector, boolean[] round) {
        for (int i = 0; i < round.length; i++) {
            if (round[i]) {
                vector[i] = -vector[i];
            }
        }
    }

    private void hadamard(float[] vector) {
        for (int half = 1; half < block; half *= 2) {
            for (int start = 0; start < dimension; start += 2 * half) {
                butterflies(vector, start, half);
            }
        }
        float scale = (float) (1 / Math.sqrt(block));
        for (int i = 0; i < dimension; i++) {
            vector[i] *= scale;
        }
    }

    private static void butterflies(float[] vector, int start, int half) {
        for (int i = start; i < start + half; i++) {
            float low = vector[i];
            float high = vector[i + half];
            vector[i] = low + high;
            vector[i + half] = low - high;
        }
    }

    private void mix(float[] vector) {
        if (mixing.length == 1) {
            return;
        }
        float[] given = vector.clone();
        for (int row = 0; row < mixing.length; row++) {
            for (int i = 0; i < block; i++) {
                float sum = 0;
                for (int column = 0; column < mixing.length; column++) {
                    sum += mixing[row][column] * given[column * block + i];
                }
                vector[row * block + i] = sum;
            }
        }
    }

    /** The orthonormal cosine transform (DCT-II) of a size. */
    private static float[][] cosines(int size) {
        float[][] matrix = new float[size][size];
        for (int row = 0; row < size; row++) {
            double scale = Math.sqrt((row == 0 ? 1.0 : 2.0) / size);
            for (int column = 0; column < size; column++) {
                matrix[row][column] = (float) (scale * Math.cos(Math.PI * (column + 0.5) * row / size));
            }
        }
        return matrix;
    }
}
