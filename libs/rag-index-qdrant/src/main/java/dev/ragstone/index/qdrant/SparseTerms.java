package dev.ragstone.index.qdrant;

import dev.ragstone.core.hash.Sha256;
import dev.ragstone.core.lexical.TermFrequencies;
import io.qdrant.client.grpc.Points.SparseVector;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * Terms as sparse vectors whose dot product, once the server has multiplied in the idf, is the BM25 score (formula and
 * source as in the in-memory index: k1 = 0.9, b = 0.4), except that the average length is a constant: the true one
 * changes with every write, and would have to be written into every point again.
 *
 * <p>A term's index is the first 32 bits of its SHA-256. Among n terms about n^2 / 2^33 pairs share an index: 1 pair
 * among 100,000 terms, 116 among a million. Colliding terms count as one term.
 */
final class SparseTerms {

    private static final double K1 = 0.9;
    private static final double B = 0.4;

    private final double averageLength;

    SparseTerms(double averageLength) {
        this.averageLength = averageLength;
    }

    /** The weights of a chunk: tf / (tf + k1 (1 - b + b length / average length)). */
    SparseVector document(TermFrequencies terms) {
        double lengthNorm = K1 * (1 - B + B * terms.length() / averageLength);
        return vector(terms, count -> count / (count + lengthNorm));
    }

    /** The weights of a question: how often it has each term. */
    SparseVector question(TermFrequencies terms) {
        return vector(terms, count -> count);
    }

    private static SparseVector vector(TermFrequencies terms, IntToDoubleFunction weight) {
        // Qdrant refuses a vector that names an index twice.
        Map<Integer, Integer> counts = new TreeMap<>();
        terms.counts().forEach((term, count) -> counts.merge(index(term), count, Integer::sum));
        SparseVector.Builder vector = SparseVector.newBuilder();
        counts.forEach((index, count) -> vector.addIndices(index).addValues((float) weight.applyAsDouble(count)));
        return vector.build();
    }

    /** The index of a term, an unsigned number in the bits of an int. */
    static int index(String term) {
        return ByteBuffer.wrap(Sha256.of(term)).getInt();
    }
}
