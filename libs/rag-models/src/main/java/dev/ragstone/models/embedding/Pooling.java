package dev.ragstone.models.embedding;

import java.nio.FloatBuffer;

/** How the vectors of a text's tokens become the vector of the text. */
public enum Pooling {
    /** That of the first token, {@code [CLS]}, stands for the text. */
    CLS {
        @Override
        float[] pool(FloatBuffer tokens, int dimension) {
            float[] first = new float[dimension];
            tokens.get(first);
            return first;
        }
    },
    /** Their mean, special tokens included. */
    MEAN {
        @Override
        float[] pool(FloatBuffer tokens, int dimension) {
            int count = tokens.remaining() / dimension;
            float[] mean = new float[dimension];
            for (int token = 0; token < count; token++) {
                for (int i = 0; i < dimension; i++) {
                    mean[i] += tokens.get() / count;
                }
            }
            return mean;
        }
    };

    /** {@code tokens} holds the vectors of at least one token, one behind the other. */
    abstract float[] pool(FloatBuffer tokens, int dimension);
}
