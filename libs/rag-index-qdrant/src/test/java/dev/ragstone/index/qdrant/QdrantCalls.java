package dev.ragstone.index.qdrant;

import com.google.common.util.concurrent.Futures;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.VectorFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CollectionParams;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteAlias;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.GetCollectionInfoResponse;
import io.qdrant.client.grpc.Collections.KeywordIndexParams;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.Modifier;
import io.qdrant.client.grpc.Collections.PayloadIndexParams;
import io.qdrant.client.grpc.Collections.SparseVectorConfig;
import io.qdrant.client.grpc.Collections.SparseVectorParams;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorParamsMap;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.DenseVector;
import io.qdrant.client.grpc.Points.FieldType;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.NamedVectors;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsIdsList;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryBatchResponse;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.SparseVector;
import io.qdrant.client.grpc.Points.UpdateMode;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.Points.Vector;
import io.qdrant.client.grpc.Points.VectorInput;
import io.qdrant.client.grpc.Points.Vectors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calls of the protocol with few words, on collections of a dense vector of size 2 and a sparse one with IDF. */
final class QdrantCalls implements AutoCloseable {

    private final QdrantGrpcClient client;

    QdrantCalls(QdrantGrpcClient client) {
        this.client = client;
    }

    Future<CollectionOperationResponse> create(String name) {
        return client.collections()
                .create(CreateCollection.newBuilder()
                        .setCollectionName(name)
                        .setVectorsConfig(VectorsConfig.newBuilder()
                                .setParamsMap(VectorParamsMap.newBuilder()
                                        .putMap(
                                                "dense",
                                                VectorParams.newBuilder()
                                                        .setSize(2)
                                                        .setDistance(Distance.Cosine)
                                                        .build())))
                        .setSparseVectorsConfig(SparseVectorConfig.newBuilder()
                                .putMap(
                                        "terms",
                                        SparseVectorParams.newBuilder()
                                                .setModifier(Modifier.Idf)
                                                .build()))
                        .build());
    }

    Future<CollectionOperationResponse> drop(String name) {
        return client.collections()
                .delete(DeleteCollection.newBuilder().setCollectionName(name).build());
    }

    Future<GetCollectionInfoResponse> info(String name) {
        return client.collections()
                .get(GetCollectionInfoRequest.newBuilder()
                        .setCollectionName(name)
                        .build());
    }

    CollectionParams params(String name) throws Exception {
        return info(name).get().getResult().getConfig().getParams();
    }

    Future<CollectionOperationResponse> create(CreateCollection request) {
        return client.collections().create(request);
    }

    Future<CollectionOperationResponse> change(AliasOperations... actions) {
        return client.collections()
                .updateAliases(ChangeAliases.newBuilder()
                        .addAllActions(Arrays.asList(actions))
                        .build());
    }

    List<String> collections() {
        return Futures.getUnchecked(client.collections().list(ListCollectionsRequest.getDefaultInstance()))
                .getCollectionsList()
                .stream()
                .map(CollectionDescription::getName)
                .toList();
    }

    Map<String, String> aliases() {
        return Futures.getUnchecked(client.collections().listAliases(ListAliasesRequest.getDefaultInstance()))
                .getAliasesList()
                .stream()
                .collect(Collectors.toMap(AliasDescription::getAliasName, AliasDescription::getCollectionName));
    }

    Future<PointsOperationResponse> index(String collection, String field) {
        return client.points()
                .createFieldIndex(CreateFieldIndexCollection.newBuilder()
                        .setCollectionName(collection)
                        .setWait(true)
                        .setFieldName(field)
                        .setFieldType(FieldType.FieldTypeKeyword)
                        .setFieldIndexParams(PayloadIndexParams.newBuilder()
                                .setKeywordIndexParams(
                                        KeywordIndexParams.newBuilder().setIsTenant(true)))
                        .build());
    }

    Future<PointsOperationResponse> upsert(String collection, PointStruct... points) {
        return client.points()
                .upsert(UpsertPoints.newBuilder()
                        .setCollectionName(collection)
                        .setWait(true)
                        .addAllPoints(Arrays.asList(points))
                        .build());
    }

    /** An empty filter is left out. */
    Future<PointsOperationResponse> upsert(String collection, UpdateMode mode, Filter filter, PointStruct point) {
        UpsertPoints.Builder request = UpsertPoints.newBuilder()
                .setCollectionName(collection)
                .setWait(true)
                .setUpdateMode(mode)
                .addPoints(point);
        if (filter.getMustCount() > 0) {
            request.setUpdateFilter(filter);
        }
        return client.points().upsert(request.build());
    }

    Future<PointsOperationResponse> delete(String collection, PointId id) {
        return delete(
                collection,
                PointsSelector.newBuilder().setPoints(PointsIdsList.newBuilder().addIds(id)));
    }

    Future<PointsOperationResponse> deleteWhere(String collection, Filter filter) {
        return delete(collection, PointsSelector.newBuilder().setFilter(filter));
    }

    List<RetrievedPoint> get(String collection, PointId id) {
        return Futures.getUnchecked(client.points().get(getRequest(collection, id)))
                .getResultList();
    }

    Future<GetResponse> getCall(String collection, PointId id) {
        return client.points().get(getRequest(collection, id));
    }

    List<Float> denseOf(String collection, PointId id) {
        return get(collection, id)
                .getFirst()
                .getVectors()
                .getVectors()
                .getVectorsOrThrow("dense")
                .getDense()
                .getDataList();
    }

    Future<ScrollResponse> scroll(String collection, @Nullable PointId offset, int limit) {
        ScrollPoints.Builder request = ScrollPoints.newBuilder()
                .setCollectionName(collection)
                .setLimit(limit)
                .setWithPayload(WithPayloadSelectorFactory.enable(true));
        if (offset != null) {
            request.setOffset(offset);
        }
        return client.points().scroll(request.build());
    }

    long count(String collection, Filter filter) {
        return Futures.getUnchecked(client.points().count(countRequest(collection, filter)))
                .getResult()
                .getCount();
    }

    Future<CountResponse> countCall(String collection, Filter filter) {
        return client.points().count(countRequest(collection, filter));
    }

    boolean matches(String collection, long id, Filter filter) {
        Filter both = Filter.newBuilder(filter)
                .addMust(ConditionFactory.hasId(id(id)))
                .build();
        return count(collection, both) > 0;
    }

    List<ScoredPoint> nearest(String collection, float[] vector) {
        return nearest(collection, dense(vector), "dense", Filter.getDefaultInstance());
    }

    List<ScoredPoint> nearest(String collection, Map<Integer, Float> weights) {
        return nearest(collection, weights, Filter.getDefaultInstance());
    }

    List<ScoredPoint> nearest(String collection, Map<Integer, Float> weights, Filter filter) {
        VectorInput vector = VectorInput.newBuilder()
                .setSparse(SparseVector.newBuilder()
                        .addAllIndices(weights.keySet())
                        .addAllValues(weights.values()))
                .build();
        return nearest(collection, vector, "terms", filter);
    }

    Future<QueryBatchResponse> query(String collection, VectorInput vector, String using, int limit) {
        return client.points().queryBatch(queryRequest(collection, vector, using, Filter.getDefaultInstance(), limit));
    }

    @Override
    public void close() {
        client.close();
    }

    static PointId id(long number) {
        return PointIdFactory.id(number);
    }

    static PointId id(UUID uuid) {
        return PointIdFactory.id(uuid);
    }

    /** A point; {@code dense} null and {@code terms} empty leave the vector out. */
    static PointStruct point(long id, Map<String, Value> payload, float @Nullable [] dense, Map<Integer, Float> terms) {
        Map<String, Vector> vectors = new HashMap<>();
        if (dense != null) {
            vectors.put("dense", denseVector(dense));
        }
        if (!terms.isEmpty()) {
            SparseVector sparse = SparseVector.newBuilder()
                    .addAllIndices(terms.keySet())
                    .addAllValues(terms.values())
                    .build();
            vectors.put("terms", Vector.newBuilder().setSparse(sparse).build());
        }
        return PointStruct.newBuilder()
                .setId(id(id))
                .putAllPayload(payload)
                .setVectors(vectors(vectors))
                .build();
    }

    static Vectors vectors(Map<String, Vector> vectors) {
        return Vectors.newBuilder()
                .setVectors(NamedVectors.newBuilder().putAllVectors(vectors))
                .build();
    }

    static Vector denseVector(float... components) {
        return VectorFactory.vector(components);
    }

    static Vector sparseVector(int[] indices, float... values) {
        return Vector.newBuilder()
                .setSparse(sparse(indices, values).getSparse())
                .build();
    }

    static VectorInput dense(float... components) {
        DenseVector.Builder vector = DenseVector.newBuilder();
        for (float component : components) {
            vector.addData(component);
        }
        return VectorInput.newBuilder().setDense(vector).build();
    }

    static VectorInput sparse(int[] indices, float... values) {
        SparseVector.Builder vector = SparseVector.newBuilder();
        for (int i = 0; i < indices.length; i++) {
            vector.addIndices(indices[i]).addValues(values[i]);
        }
        return VectorInput.newBuilder().setSparse(vector).build();
    }

    static AliasOperations alias(String collection, String alias) {
        return AliasOperations.newBuilder()
                .setCreateAlias(
                        CreateAlias.newBuilder().setCollectionName(collection).setAliasName(alias))
                .build();
    }

    static AliasOperations deleteAlias(String alias) {
        return AliasOperations.newBuilder()
                .setDeleteAlias(DeleteAlias.newBuilder().setAliasName(alias))
                .build();
    }

    private Future<PointsOperationResponse> delete(String collection, PointsSelector.Builder selector) {
        return client.points()
                .delete(DeletePoints.newBuilder()
                        .setCollectionName(collection)
                        .setWait(true)
                        .setPoints(selector)
                        .build());
    }

    private List<ScoredPoint> nearest(String collection, VectorInput vector, String using, Filter filter) {
        return Futures.getUnchecked(client.points().queryBatch(queryRequest(collection, vector, using, filter, 10)))
                .getResult(0)
                .getResultList();
    }

    private static QueryBatchPoints queryRequest(
            String collection, VectorInput vector, String using, Filter filter, int limit) {
        return QueryBatchPoints.newBuilder()
                .setCollectionName(collection)
                .addQueryPoints(QueryPoints.newBuilder()
                        .setCollectionName(collection)
                        .setQuery(Query.newBuilder().setNearest(vector))
                        .setUsing(using)
                        .setFilter(filter)
                        .setLimit(limit))
                .build();
    }

    private static GetPoints getRequest(String collection, PointId id) {
        return GetPoints.newBuilder()
                .setCollectionName(collection)
                .addIds(id)
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .setWithVectors(WithVectorsSelectorFactory.include(List.of("dense")))
                .build();
    }

    private static CountPoints countRequest(String collection, Filter filter) {
        return CountPoints.newBuilder()
                .setCollectionName(collection)
                .setFilter(filter)
                .setExact(true)
                .build();
    }
}
