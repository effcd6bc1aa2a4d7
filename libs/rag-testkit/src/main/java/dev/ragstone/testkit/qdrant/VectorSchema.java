package dev.ragstone.testkit.qdrant;

import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.QuantizationConfig;
import io.qdrant.client.grpc.Collections.QuantizationType;
import io.qdrant.client.grpc.Collections.SparseVectorParams;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Points.SparseVector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The vectors of a collection.
 *
 * @param dense size of each dense vector; the distance is the cosine
 * @param sparse whether each sparse vector has the IDF modifier
 */
record VectorSchema(Map<String, Integer> dense, Map<String, Boolean> sparse) {

    static VectorSchema of(CreateCollection request) {
        Answer.requireOnly(request.getVectorsConfig(), "params_map");
        Map<String, Integer> dense = new HashMap<>();
        request.getVectorsConfig().getParamsMap().getMapMap().forEach((name, params) -> dense.put(name, size(params)));
        Map<String, Boolean> sparse = new HashMap<>();
        request.getSparseVectorsConfig().getMapMap().forEach((name, params) -> sparse.put(name, hasIdf(params)));
        return new VectorSchema(Map.copyOf(dense), Map.copyOf(sparse));
    }

    /** A dense vector as it is stored: of length 1, unless it is zero. */
    float[] normalised(String name, List<Float> vector) {
        Integer size = dense.get(name);
        if (size == null) {
            throw Answer.invalid("Not existing vector name error: " + name);
        }
        if (size != vector.size()) {
            throw Answer.invalid("Vector dimension error: expected dim: %d, got %d".formatted(size, vector.size()));
        }
        double squares = vector.stream().mapToDouble(x -> x * (double) x).sum();
        float[] normalised = new float[size];
        for (int i = 0; i < size; i++) {
            normalised[i] = squares == 0 ? 0 : (float) (vector.get(i) / Math.sqrt(squares));
        }
        return normalised;
    }

    /** A sparse vector, index to value. */
    Map<Integer, Float> weights(String name, SparseVector vector) {
        if (!sparse.containsKey(name)) {
            throw Answer.invalid("Not existing vector name error: " + name);
        }
        if (vector.getIndicesCount() != vector.getValuesCount()) {
            throw Answer.invalid("must be the same length as indices");
        }
        if (new HashSet<>(vector.getIndicesList()).size() != vector.getIndicesCount()) {
            throw Answer.invalid("must be unique");
        }
        Map<Integer, Float> weights = new HashMap<>();
        for (int i = 0; i < vector.getIndicesCount(); i++) {
            weights.put(vector.getIndices(i), vector.getValues(i));
        }
        return weights;
    }

    private static int size(VectorParams params) {
        Answer.requireOnly(params, "size", "distance", "on_disk", "quantization_config");
        requireKnown(params.getQuantizationConfig());
        if (params.getDistance() != Distance.Cosine) {
            throw Answer.unknown("distance " + params.getDistance());
        }
        return Math.toIntExact(params.getSize());
    }

    private static void requireKnown(QuantizationConfig quantisation) {
        Answer.requireOnly(quantisation, "scalar", "binary");
        Answer.requireOnly(quantisation.getScalar(), "type", "always_ram");
        Answer.requireOnly(quantisation.getBinary(), "always_ram");
        if (quantisation.hasScalar() && quantisation.getScalar().getType() != QuantizationType.Int8) {
            throw Answer.invalid("Unknown quantization type");
        }
    }

    private static boolean hasIdf(SparseVectorParams params) {
        Answer.requireOnly(params, "modifier", "index");
        Answer.requireOnly(params.getIndex(), "on_disk");
        return params.hasModifier();
    }
}
