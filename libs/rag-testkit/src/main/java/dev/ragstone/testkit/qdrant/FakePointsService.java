package dev.ragstone.testkit.qdrant;

import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CountResult;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.FieldType;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryBatchResponse;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpdateStatus;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls on points. */
final class FakePointsService extends PointsGrpc.PointsImplBase {

    private final FakeStorage storage;

    FakePointsService(FakeStorage storage) {
        this.storage = storage;
    }

    @Override
    public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> observer) {
        update(observer, request.getCollectionName(), collection -> {
            Answer.requireOnly(
                    request, "collection_name", "wait", "points", "ordering", "update_filter", "update_mode");
            requireWait(request.getWait());
            collection.upsert(request);
        });
    }

    @Override
    public void delete(DeletePoints request, StreamObserver<PointsOperationResponse> observer) {
        update(observer, request.getCollectionName(), collection -> {
            Answer.requireOnly(request, "collection_name", "wait", "points", "ordering");
            requireWait(request.getWait());
            collection.delete(selected(request.getPoints()));
        });
    }

    @Override
    public void createFieldIndex(CreateFieldIndexCollection request, StreamObserver<PointsOperationResponse> observer) {
        update(observer, request.getCollectionName(), collection -> {
            Answer.requireOnly(request, "collection_name", "wait", "field_name", "field_type", "field_index_params");
            requireWait(request.getWait());
            collection.payloadIndexes().put(request.getFieldName(), payloadIndex(request));
        });
    }

    @Override
    public void get(GetPoints request, StreamObserver<GetResponse> observer) {
        read(observer, request.getCollectionName(), collection -> {
            Answer.requireOnly(request, "collection_name", "ids", "with_payload", "with_vectors", "read_consistency");
            return GetResponse.newBuilder()
                    .addAllResult(collection
                            .get(request.getIdsList())
                            .map(point -> point.retrieved(request.getWithPayload(), request.getWithVectors()))
                            .toList())
                    .build();
        });
    }

    @Override
    public void scroll(ScrollPoints request, StreamObserver<ScrollResponse> observer) {
        read(observer, request.getCollectionName(), collection -> page(collection, request));
    }

    @Override
    public void count(CountPoints request, StreamObserver<CountResponse> observer) {
        read(observer, request.getCollectionName(), collection -> {
            Answer.requireOnly(request, "collection_name", "filter", "exact");
            long count = collection.matching(request.getFilter()).count();
            return CountResponse.newBuilder()
                    .setResult(CountResult.newBuilder().setCount(count))
                    .build();
        });
    }

    @Override
    public void queryBatch(QueryBatchPoints request, StreamObserver<QueryBatchResponse> observer) {
        read(observer, request.getCollectionName(), collection -> {
            Answer.requireOnly(request, "collection_name", "query_points");
            QueryBatchResponse.Builder response = QueryBatchResponse.newBuilder();
            for (QueryPoints query : request.getQueryPointsList()) {
                response.addResult(BatchResult.newBuilder().addAllResult(new Nearest(collection).search(query)));
            }
            return response.build();
        });
    }

    private static PayloadSchemaInfo payloadIndex(CreateFieldIndexCollection request) {
        Answer.requireOnly(request.getFieldIndexParams(), "keyword_index_params");
        PayloadSchemaInfo.Builder index = PayloadSchemaInfo.newBuilder();
        if (request.getFieldType() == FieldType.FieldTypeKeyword) {
            return index.setDataType(PayloadSchemaType.Keyword)
                    .setParams(request.getFieldIndexParams())
                    .build();
        }
        if (request.getFieldType() == FieldType.FieldTypeInteger) {
            return index.setDataType(PayloadSchemaType.Integer).build();
        }
        throw Answer.unknown("an index of " + request.getFieldType());
    }

    private static ScrollResponse page(FakeCollection collection, ScrollPoints request) {
        Answer.requireOnly(request, "collection_name", "filter", "offset", "limit", "with_payload", "with_vectors");
        if (request.getLimit() == 0) {
            throw Answer.invalid("limit must be 1 or larger");
        }
        Stream<StoredPoint> matching = request.hasOffset()
                ? collection.matchingFrom(PointKey.of(request.getOffset()), request.getFilter())
                : collection.matching(request.getFilter());
        List<StoredPoint> found = matching.limit(request.getLimit() + 1L).toList();
        ScrollResponse.Builder response = ScrollResponse.newBuilder();
        found.stream()
                .limit(request.getLimit())
                .forEach(point ->
                        response.addResult(point.retrieved(request.getWithPayload(), request.getWithVectors())));
        if (found.size() > request.getLimit()) {
            response.setNextPageOffset(found.getLast().key().toId());
        }
        return response.build();
    }

    private static Predicate<StoredPoint> selected(PointsSelector selector) {
        return switch (selector.getPointsSelectorOneOfCase()) {
            case POINTS -> {
                Set<PointKey> keys = selector.getPoints().getIdsList().stream()
                        .map(PointKey::of)
                        .collect(Collectors.toSet());
                yield point -> keys.contains(point.key());
            }
            case FILTER -> FilterCheck.of(selector.getFilter());
            case POINTSSELECTORONEOF_NOT_SET -> throw Answer.invalid("PointSelector is missing");
        };
    }

    private static void requireWait(boolean wait) {
        if (!wait) {
            throw Answer.unknown("an update that is not waited for");
        }
    }

    private void update(
            StreamObserver<PointsOperationResponse> observer, String name, Consumer<FakeCollection> update) {
        read(observer, name, collection -> {
            update.accept(collection);
            return PointsOperationResponse.newBuilder()
                    .setResult(UpdateResult.newBuilder().setStatus(UpdateStatus.Completed))
                    .build();
        });
    }

    private <T> void read(StreamObserver<T> observer, String name, Function<FakeCollection, T> read) {
        Answer.to(observer, () -> {
            synchronized (storage) {
                return read.apply(storage.collection(name));
            }
        });
    }
}
