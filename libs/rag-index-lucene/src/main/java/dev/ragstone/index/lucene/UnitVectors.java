package dev.ragstone.index.lucene;

import dev.ragstone.core.embedding.Embedding;
import java.nio.ByteBuffer;
import org.apache.lucene.util.BytesRef;

/**
 * Vectors at length 1, so that the dot product, which costs half as much, is the cosine.
 */
final class UnitVectors {

    /** A squared length this near to 1 is 1: models normalise in single precision. */
    private static final double TOLERANCE = 1e-5;

    private UnitVectors() {}

    /** The vector at length 1; a vector of length 0 as it is, whose cosine with anything is 0. */
    static float[] unit(Embedding embedding) {
        float[] vector = embedding.toArray();
        double squared = embedding.dot(embedding);
        if (squared > 0 && Math.abs(squared - 1) > TOLERANCE) {
            double length = Math.sqrt(squared);
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) (vector[i] / length);
            }
        }
        return vector;
    }

    static BytesRef write(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return new BytesRef(bytes.array());
    }

    static Embedding read(BytesRef form) {
        float[] vector = new float[form.length / Float.BYTES];
        ByteBuffer.wrap(form.bytes, form.offset, form.length).asFloatBuffer().get(vector);
        return Embedding.of(vector);
    }
}
