package dev.ragstone.testkit.qdrant;

import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.SearchParams;
import io.qdrant.client.grpc.Points.VectorInput;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Searches a collection for the points nearest to a vector, exactly. */
final class Nearest {

    private final FakeCollection collection;

    Nearest(FakeCollection collection) {
        this.collection = collection;
    }

    List<ScoredPoint> search(QueryPoints request) {
        Answer.requireOnly(request, "collection_name", "query", "using", "filter", "limit", "with_payload", "params");
        requireRescoring(request.getParams());
        Answer.requireOnly(request.getQuery(), "nearest");
        if (request.getLimit() == 0) {
            throw Answer.invalid("limit must be 1 or larger");
        }
        Function<StoredPoint, Optional<Float>> scorer =
                scorer(request.getUsing(), request.getQuery().getNearest());
        return collection
                .matching(request.getFilter())
                .flatMap(point ->
                        scorer.apply(point).map(score -> point.scored(score, request.getWithPayload())).stream())
                .sorted(Comparator.comparing(ScoredPoint::getScore).reversed())
                .limit(request.getLimit())
                .toList();
    }

    /** An exact search has rescored whatever it is told; what makes no sense is refused all the same. */
    private static void requireRescoring(SearchParams params) {
        Answer.requireOnly(params, "quantization");
        Answer.requireOnly(params.getQuantization(), "rescore", "oversampling");
    }

    private Function<StoredPoint, Optional<Float>> scorer(String name, VectorInput vector) {
        return switch (vector.getVariantCase()) {
            case DENSE -> dense(name, vector);
            case SPARSE -> sparse(name, vector);
            case ID, MULTI_DENSE, DOCUMENT, IMAGE, OBJECT, VARIANT_NOT_SET ->
                throw Answer.unknown("a query by " + vector.getVariantCase());
        };
    }

    private Function<StoredPoint, Optional<Float>> dense(String name, VectorInput vector) {
        float[] query = collection.schema().normalised(name, vector.getDense().getDataList());
        return point -> Optional.ofNullable(point.dense().get(name)).map(stored -> dot(query, stored));
    }

    /** A point that shares no index with the query is not found. */
    private Function<StoredPoint, Optional<Float>> sparse(String name, VectorInput vector) {
        Map<Integer, Float> query = collection.schema().weights(name, vector.getSparse());
        Map<Integer, Float> weighted =
                Boolean.TRUE.equals(collection.schema().sparse().get(name))
                        ? query.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, entry -> entry.getValue() * idf(name, entry.getKey())))
                        : query;
        return point -> {
            Map<Integer, Float> stored = point.sparse().getOrDefault(name, Map.of());
            return weighted.entrySet().stream()
                    .filter(entry -> stored.containsKey(entry.getKey()))
                    .map(entry -> entry.getValue() * stored.getOrDefault(entry.getKey(), 0f))
                    .reduce(Float::sum);
        };
    }

    /** ln(1 + (N - df + 0.5) / (df + 0.5)) over all points that have the vector, whatever the filter. */
    private float idf(String name, int index) {
        List<Map<Integer, Float>> vectors = collection
                .withDeleted()
                .filter(point -> point.sparse().containsKey(name))
                .map(point -> point.sparse().getOrDefault(name, Map.of()))
                .toList();
        long documents =
                vectors.stream().filter(vector -> vector.containsKey(index)).count();
        return (float) Math.log(1 + (vectors.size() - documents + 0.5) / (documents + 0.5));
    }

    private static float dot(float[] left, float[] right) {
        float sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
