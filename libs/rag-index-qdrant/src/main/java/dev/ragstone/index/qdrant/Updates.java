package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.IndexException;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.UpdateStatus;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Makes calls that change points, each of which waits until the change is applied and every search sees it. */
final class Updates {

    private final QdrantConnection connection;

    Updates(QdrantConnection connection) {
        this.connection = connection;
    }

    /** The request must say {@code wait}. */
    void apply(String collection, Function<QdrantGrpcClient, ? extends Future<PointsOperationResponse>> call) {
        UpdateStatus status = connection.call(collection, call).getResult().getStatus();
        if (status != UpdateStatus.Completed) {
            throw IndexException.unavailable(
                    "Qdrant took a change to the collection '%s' but has not applied it (%s); look at its load"
                            .formatted(collection, status),
                    null);
        }
    }
}
