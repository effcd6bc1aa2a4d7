package dev.ragstone.testkit.qdrant;

import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.DenseVector;
import io.qdrant.client.grpc.Points.NamedVectorsOutput;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.Vector;
import io.qdrant.client.grpc.Points.VectorOutput;
import io.qdrant.client.grpc.Points.VectorsOutput;
import io.qdrant.client.grpc.Points.WithPayloadSelector;
import io.qdrant.client.grpc.Points.WithVectorsSelector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A point as the fake keeps it.
 *
 * @param key its id
 * @param payload its payload
 * @param dense its dense vectors, of length 1
 * @param sparse its sparse vectors
 */
record StoredPoint(
        PointKey key, Map<String, Value> payload, Map<String, float[]> dense, Map<String, Map<Integer, Float>> sparse) {

    static StoredPoint of(PointStruct point, VectorSchema schema) {
        Answer.requireOnly(point.getVectors(), "vectors");
        Map<String, float[]> dense = new HashMap<>();
        Map<String, Map<Integer, Float>> sparse = new HashMap<>();
        point.getVectors().getVectors().getVectorsMap().forEach((name, vector) -> {
            if (isSparse(vector)) {
                sparse.put(name, schema.weights(name, vector.getSparse()));
            } else {
                dense.put(name, schema.normalised(name, components(vector)));
            }
        });
        return new StoredPoint(PointKey.of(point.getId()), point.getPayloadMap(), dense, sparse);
    }

    RetrievedPoint retrieved(WithPayloadSelector payloadSelector, WithVectorsSelector vectorsSelector) {
        RetrievedPoint.Builder retrieved =
                RetrievedPoint.newBuilder().setId(key.toId()).putAllPayload(selected(payloadSelector));
        switch (vectorsSelector.getSelectorOptionsCase()) {
            case INCLUDE ->
                retrieved.setVectors(vectors(vectorsSelector.getInclude().getNamesList()));
            case SELECTOROPTIONS_NOT_SET -> {}
            case ENABLE -> throw Answer.unknown("all vectors of a point");
        }
        return retrieved.build();
    }

    ScoredPoint scored(float score, WithPayloadSelector payloadSelector) {
        return ScoredPoint.newBuilder()
                .setId(key.toId())
                .setScore(score)
                .putAllPayload(selected(payloadSelector))
                .build();
    }

    private Map<String, Value> selected(WithPayloadSelector selector) {
        Map<String, Value> selected = new HashMap<>(payload);
        switch (selector.getSelectorOptionsCase()) {
            case ENABLE -> selected.keySet().removeIf(field -> !selector.getEnable());
            case INCLUDE -> selected.keySet().retainAll(selector.getInclude().getFieldsList());
            case EXCLUDE -> selected.keySet().removeAll(selector.getExclude().getFieldsList());
            case SELECTOROPTIONS_NOT_SET -> selected.clear();
        }
        return selected;
    }

    private VectorsOutput vectors(List<String> names) {
        NamedVectorsOutput.Builder vectors = NamedVectorsOutput.newBuilder();
        for (String name : names) {
            if (sparse.containsKey(name)) {
                throw Answer.unknown("reading sparse vectors");
            }
            float[] vector = dense.get(name);
            if (vector != null) {
                DenseVector.Builder components = DenseVector.newBuilder();
                for (float component : vector) {
                    components.addData(component);
                }
                vectors.putVectors(
                        name, VectorOutput.newBuilder().setDense(components).build());
            }
        }
        return VectorsOutput.newBuilder().setVectors(vectors).build();
    }

    private static boolean isSparse(Vector vector) {
        return vector.getVectorCase() == Vector.VectorCase.SPARSE;
    }

    /** Both ways a client may send a dense vector. */
    @SuppressWarnings("deprecation")
    private static List<Float> components(Vector vector) {
        return switch (vector.getVectorCase()) {
            case DENSE -> vector.getDense().getDataList();
            case VECTOR_NOT_SET -> vector.getDataList();
            case SPARSE, MULTI_DENSE, DOCUMENT, IMAGE, OBJECT ->
                throw Answer.unknown("vectors of the kind " + vector.getVectorCase());
        };
    }
}
