package dev.ragstone.index.qdrant;

import io.qdrant.client.grpc.Collections.BinaryQuantization;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.Modifier;
import io.qdrant.client.grpc.Collections.QuantizationConfig;
import io.qdrant.client.grpc.Collections.QuantizationType;
import io.qdrant.client.grpc.Collections.ScalarQuantization;
import io.qdrant.client.grpc.Collections.SparseIndexConfig;
import io.qdrant.client.grpc.Collections.SparseVectorConfig;
import io.qdrant.client.grpc.Collections.SparseVectorParams;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorParamsMap;
import io.qdrant.client.grpc.Collections.VectorsConfig;

/** What the collections of a generation look like when they are made. */
final class CollectionForm {

    private final CollectionOptions options;

    CollectionForm(CollectionOptions options) {
        this.options = options;
    }

    /** A dense vector, and a sparse one whose idf the server multiplies in. */
    CreateCollection chunks(String name, int dimension) {
        VectorParams.Builder dense = VectorParams.newBuilder()
                .setSize(dimension)
                .setDistance(Distance.Cosine)
                .setOnDisk(options.onDiskVectors());
        quantise(dense);
        SparseVectorParams terms = SparseVectorParams.newBuilder()
                .setModifier(Modifier.Idf)
                .setIndex(SparseIndexConfig.newBuilder().setOnDisk(options.onDiskVectors()))
                .build();
        return collection(name)
                .setVectorsConfig(VectorsConfig.newBuilder()
                        .setParamsMap(VectorParamsMap.newBuilder().putMap(ChunkFields.DENSE, dense.build())))
                .setSparseVectorsConfig(SparseVectorConfig.newBuilder().putMap(ChunkFields.TERMS, terms))
                .build();
    }

    /** No vectors at all. */
    CreateCollection documents(String name) {
        return collection(name)
                .setVectorsConfig(VectorsConfig.newBuilder().setParamsMap(VectorParamsMap.getDefaultInstance()))
                .build();
    }

    private CreateCollection.Builder collection(String name) {
        Replication replication = options.replication();
        return CreateCollection.newBuilder()
                .setCollectionName(name)
                .setShardNumber(replication.shards())
                .setReplicationFactor(replication.replicas())
                .setWriteConsistencyFactor(replication.writeConsistency())
                .setOnDiskPayload(options.onDiskPayload());
    }

    private void quantise(VectorParams.Builder dense) {
        switch (options.quantisation()) {
            case NONE -> {}
            case SCALAR ->
                dense.setQuantizationConfig(QuantizationConfig.newBuilder()
                        .setScalar(ScalarQuantization.newBuilder()
                                .setType(QuantizationType.Int8)
                                .setAlwaysRam(true)));
            case BINARY ->
                dense.setQuantizationConfig(QuantizationConfig.newBuilder()
                        .setBinary(BinaryQuantization.newBuilder().setAlwaysRam(true)));
        }
    }
}
