package dev.ragstone.testkit.qdrant;

import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.UpdateMode;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection's points, in the order of their ids. */
final class FakeCollection {

    private final VectorSchema schema;
    private final CollectionShape shape;
    private final Map<String, PayloadSchemaInfo> payloadIndexes = new TreeMap<>();
    private final NavigableMap<PointKey, StoredPoint> points = new TreeMap<>();
    private final List<StoredPoint> deleted = new ArrayList<>();

    FakeCollection(VectorSchema schema, CollectionShape shape) {
        this.schema = schema;
        this.shape = shape;
    }

    VectorSchema schema() {
        return schema;
    }

    CollectionShape shape() {
        return shape;
    }

    Map<String, PayloadSchemaInfo> payloadIndexes() {
        return payloadIndexes;
    }

    /** Checks all points before it writes the first: one that does not fit keeps all of them out. */
    void upsert(UpsertPoints request) {
        if (request.getPointsCount() == 0) {
            throw Answer.invalid("Empty update request");
        }
        List<StoredPoint> added = new ArrayList<>();
        for (PointStruct point : request.getPointsList()) {
            added.add(StoredPoint.of(point, schema));
        }
        Predicate<StoredPoint> guard =
                request.hasUpdateFilter() ? FilterCheck.of(request.getUpdateFilter()) : point -> true;
        added.stream()
                .filter(point -> isAllowed(request.getUpdateMode(), guard, points.get(point.key())))
                .forEach(point -> points.put(point.key(), point));
    }

    /** The filter guards points that are there; only the mode keeps others out. */
    private static boolean isAllowed(UpdateMode mode, Predicate<StoredPoint> guard, @Nullable StoredPoint present) {
        return switch (mode) {
            case Upsert -> present == null || guard.test(present);
            case InsertOnly -> present == null;
            case UpdateOnly -> present != null && guard.test(present);
            case UNRECOGNIZED -> throw Answer.unknown("this update mode");
        };
    }

    /** Deletes points; their terms go on counting in the idf, as until a real server's optimiser has run. */
    void delete(Predicate<StoredPoint> condition) {
        List<StoredPoint> gone = points.values().stream().filter(condition).toList();
        deleted.addAll(gone);
        points.values().removeAll(gone);
    }

    Stream<StoredPoint> get(List<PointId> ids) {
        return ids.stream().map(PointKey::of).filter(points::containsKey).map(points::get);
    }

    /** The points that fulfil the filter, by id. */
    Stream<StoredPoint> matching(Filter filter) {
        return points.values().stream().filter(FilterCheck.of(filter));
    }

    /** The points whose id is {@code offset} or behind it. */
    Stream<StoredPoint> matchingFrom(PointKey offset, Filter filter) {
        return points.tailMap(offset, true).values().stream().filter(FilterCheck.of(filter));
    }

    /** Everything an idf counts. */
    Stream<StoredPoint> withDeleted() {
        return Stream.concat(points.values().stream(), deleted.stream());
    }
}
