package dev.ragstone.testkit.qdrant;

import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.GetCollectionInfoResponse;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.ListAliasesResponse;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsResponse;
import io.qdrant.client.grpc.CollectionsGrpc;
import java.util.function.BooleanSupplier;

/** The calls on collections and aliases. */
final class FakeCollectionsService extends CollectionsGrpc.CollectionsImplBase {

    private final FakeStorage storage;

    FakeCollectionsService(FakeStorage storage) {
        this.storage = storage;
    }

    @Override
    public void create(CreateCollection request, StreamObserver<CollectionOperationResponse> observer) {
        operation(observer, () -> {
            Answer.requireOnly(
                    request,
                    "collection_name",
                    "vectors_config",
                    "sparse_vectors_config",
                    "shard_number",
                    "replication_factor",
                    "write_consistency_factor",
                    "on_disk_payload");
            storage.create(
                    request.getCollectionName(),
                    new FakeCollection(VectorSchema.of(request), CollectionShape.of(request)));
            return true;
        });
    }

    @Override
    public void delete(DeleteCollection request, StreamObserver<CollectionOperationResponse> observer) {
        operation(observer, () -> storage.delete(request.getCollectionName()));
    }

    @Override
    public void list(ListCollectionsRequest request, StreamObserver<ListCollectionsResponse> observer) {
        Answer.to(observer, () -> {
            synchronized (storage) {
                ListCollectionsResponse.Builder response = ListCollectionsResponse.newBuilder();
                storage.collections()
                        .forEach(name -> response.addCollections(
                                CollectionDescription.newBuilder().setName(name)));
                return response.build();
            }
        });
    }

    @Override
    public void updateAliases(ChangeAliases request, StreamObserver<CollectionOperationResponse> observer) {
        operation(observer, () -> {
            storage.change(request.getActionsList());
            return true;
        });
    }

    @Override
    public void listAliases(ListAliasesRequest request, StreamObserver<ListAliasesResponse> observer) {
        Answer.to(observer, () -> {
            synchronized (storage) {
                ListAliasesResponse.Builder response = ListAliasesResponse.newBuilder();
                storage.aliases()
                        .forEach((alias, collection) -> response.addAliases(AliasDescription.newBuilder()
                                .setAliasName(alias)
                                .setCollectionName(collection)));
                return response.build();
            }
        });
    }

    @Override
    public void get(GetCollectionInfoRequest request, StreamObserver<GetCollectionInfoResponse> observer) {
        Answer.to(observer, () -> {
            synchronized (storage) {
                return GetCollectionInfoResponse.newBuilder()
                        .setResult(info(storage.collection(request.getCollectionName())))
                        .build();
            }
        });
    }

    private static CollectionInfo info(FakeCollection collection) {
        CollectionInfo.Builder info = CollectionInfo.newBuilder()
                .setStatus(CollectionStatus.Green)
                .setConfig(CollectionConfig.newBuilder()
                        .setParams(collection.shape().params()));
        collection.payloadIndexes().forEach(info::putPayloadSchema);
        return info.build();
    }

    private void operation(StreamObserver<CollectionOperationResponse> observer, BooleanSupplier operation) {
        Answer.to(observer, () -> {
            synchronized (storage) {
                return CollectionOperationResponse.newBuilder()
                        .setResult(operation.getAsBoolean())
                        .build();
            }
        });
    }
}
