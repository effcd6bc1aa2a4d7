package dev.ragstone.testkit.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.netty.NettyChannelBuilder;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.VectorParamsMap;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Points.Fusion;
import io.qdrant.client.grpc.Points.OrderBy;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.SetPayloadPoints;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckRequest;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is the fake's own; its likeness to a real server is tested with the adapter. */
class FakeQdrantIT {

    private final FakeQdrant server = FakeQdrant.start();
    private final QdrantGrpcClient client = client(server);

    @BeforeEach
    void createCollection() throws Exception {
        client.collections()
                .create(CreateCollection.newBuilder()
                        .setCollectionName("points")
                        .setVectorsConfig(VectorsConfig.newBuilder().setParamsMap(VectorParamsMap.getDefaultInstance()))
                        .build())
                .get();
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void unknownCall_isUnimplemented() {
        SetPayloadPoints request =
                SetPayloadPoints.newBuilder().setCollectionName("points").build();
        assertThat(codeOf(client.points().setPayload(request))).isEqualTo(Code.UNIMPLEMENTED);
    }

    @Test
    void unknownFieldOfAKnownCall_isUnimplemented() {
        ScrollPoints ordered = ScrollPoints.newBuilder()
                .setCollectionName("points")
                .setLimit(1)
                .setOrderBy(OrderBy.newBuilder().setKey("at"))
                .build();
        assertThat(codeOf(client.points().scroll(ordered))).isEqualTo(Code.UNIMPLEMENTED);
    }

    @Test
    void unknownKindOfQuery_isUnimplemented() {
        QueryBatchPoints fused = QueryBatchPoints.newBuilder()
                .setCollectionName("points")
                .addQueryPoints(QueryPoints.newBuilder()
                        .setCollectionName("points")
                        .setLimit(1)
                        .setQuery(QueryFactory.fusion(Fusion.RRF)))
                .build();
        assertThat(codeOf(client.points().queryBatch(fused))).isEqualTo(Code.UNIMPLEMENTED);
    }

    @Test
    void health_namesTheVersionThatIsImitated() throws Exception {
        assertThat(client.qdrant()
                        .healthCheck(HealthCheckRequest.getDefaultInstance())
                        .get()
                        .getVersion())
                .isEqualTo("1.18.3");
    }

    @Test
    void servers_shareNothing() {
        try (FakeQdrant other = FakeQdrant.start();
                QdrantGrpcClient otherClient = client(other)) {
            GetCollectionInfoRequest request = GetCollectionInfoRequest.newBuilder()
                    .setCollectionName("points")
                    .build();
            assertThat(codeOf(otherClient.collections().get(request))).isEqualTo(Code.NOT_FOUND);
        }
    }

    @Test
    void callWithoutTheKey_isUnauthenticated() {
        try (FakeQdrant guarded = FakeQdrant.startWithApiKey("key");
                QdrantGrpcClient stranger = client(guarded)) {
            assertThat(codeOf(stranger.collections().listAliases(ListAliasesRequest.getDefaultInstance())))
                    .isEqualTo(Code.UNAUTHENTICATED);
        }
    }

    private static QdrantGrpcClient client(FakeQdrant server) {
        return QdrantGrpcClient.newBuilder(
                        NettyChannelBuilder.forAddress(server.host(), server.port())
                                .usePlaintext()
                                .build(),
                        true,
                        false)
                .build();
    }

    private static Code codeOf(Future<?> call) {
        return Status.fromThrowable(catchThrowable(call::get)).getCode();
    }
}
