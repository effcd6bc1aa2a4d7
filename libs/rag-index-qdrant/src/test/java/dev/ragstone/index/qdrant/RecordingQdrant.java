package dev.ragstone.index.qdrant;

import com.google.protobuf.Message;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryBatchResponse;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpdateStatus;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A server that keeps what it is asked, and answers what it was told to: a cluster in a state that none comes to at will. */
final class RecordingQdrant extends PointsGrpc.PointsImplBase implements AutoCloseable {

    private final Server server;
    private final List<Message> requests = new ArrayList<>();
    private final Deque<GetResponse> reads = new ArrayDeque<>();
    private Status writes = Status.OK;

    RecordingQdrant() throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(this)
                .build()
                .start();
    }

    QdrantConnection connect() {
        return new QdrantConnection(QdrantSettings.of("127.0.0.1", server.getPort(), null, false, "recorded"));
    }

    /** The next read is answered so; without such an answer nothing is found. */
    synchronized void willFind(GetResponse response) {
        reads.add(response);
    }

    synchronized void willFailWrites(Status status) {
        writes = status;
    }

    synchronized <T extends Message> List<T> requests(Class<T> type) {
        return requests.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> observer) {
        write(request, observer);
    }

    @Override
    public void delete(DeletePoints request, StreamObserver<PointsOperationResponse> observer) {
        write(request, observer);
    }

    @Override
    public synchronized void get(GetPoints request, StreamObserver<GetResponse> observer) {
        requests.add(request);
        observer.onNext(reads.isEmpty() ? GetResponse.getDefaultInstance() : reads.remove());
        observer.onCompleted();
    }

    @Override
    public synchronized void queryBatch(QueryBatchPoints request, StreamObserver<QueryBatchResponse> observer) {
        requests.add(request);
        QueryBatchResponse.Builder response = QueryBatchResponse.newBuilder();
        request.getQueryPointsList().forEach(query -> response.addResult(BatchResult.getDefaultInstance()));
        observer.onNext(response.build());
        observer.onCompleted();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private synchronized void write(Message request, StreamObserver<PointsOperationResponse> observer) {
        requests.add(request);
        if (!writes.isOk()) {
            observer.onError(writes.asRuntimeException());
            return;
        }
        observer.onNext(PointsOperationResponse.newBuilder()
                .setResult(UpdateResult.newBuilder().setStatus(UpdateStatus.Completed))
                .build());
        observer.onCompleted();
    }
}
