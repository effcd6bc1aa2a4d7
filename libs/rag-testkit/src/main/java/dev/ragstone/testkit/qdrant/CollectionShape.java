package dev.ragstone.testkit.qdrant;

import io.qdrant.client.grpc.Collections.CollectionParams;
import io.qdrant.client.grpc.Collections.CreateCollection;

/**
 * How a collection was asked to be stored. The fake keeps everything in one place and in memory all the same; it says of
 * itself what a real server would.
 *
 * @param params what a real server reports of the collection
 */
record CollectionShape(CollectionParams params) {

    static CollectionShape of(CreateCollection request) {
        CollectionParams.Builder params = CollectionParams.newBuilder()
                .setShardNumber(atLeastOne("shard_number", request.hasShardNumber(), request.getShardNumber()))
                .setReplicationFactor(atLeastOne(
                        "replication_factor", request.hasReplicationFactor(), request.getReplicationFactor()))
                .setWriteConsistencyFactor(atLeastOne(
                        "write_consistency_factor",
                        request.hasWriteConsistencyFactor(),
                        request.getWriteConsistencyFactor()))
                .setOnDiskPayload(!request.hasOnDiskPayload() || request.getOnDiskPayload())
                .setVectorsConfig(request.getVectorsConfig());
        if (request.hasSparseVectorsConfig()) {
            params.setSparseVectorsConfig(request.getSparseVectorsConfig());
        }
        return new CollectionShape(params.build());
    }

    private static int atLeastOne(String field, boolean present, int value) {
        if (present && value < 1) {
            throw Answer.invalid(
                    "Validation error in body: [%s: value %d invalid, must be 1 or larger]".formatted(field, value));
        }
        return present ? value : 1;
    }
}
