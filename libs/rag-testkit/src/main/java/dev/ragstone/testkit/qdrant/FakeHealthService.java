package dev.ragstone.testkit.qdrant;

import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.QdrantGrpc;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckReply;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckRequest;

/** Says which version is imitated. */
final class FakeHealthService extends QdrantGrpc.QdrantImplBase {

    @Override
    public void healthCheck(HealthCheckRequest request, StreamObserver<HealthCheckReply> observer) {
        Answer.to(observer, () -> HealthCheckReply.newBuilder()
                .setTitle("qdrant - vector search engine")
                .setVersion("1.18.3")
                .build());
    }
}
