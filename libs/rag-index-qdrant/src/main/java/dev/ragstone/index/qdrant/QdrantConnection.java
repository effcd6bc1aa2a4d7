package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.IndexException;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.qdrant.client.QdrantGrpcClient;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Calls a Qdrant server, each call with a deadline. Connects with the first call, and again after a loss. */
final class QdrantConnection implements AutoCloseable {

    /** A search for 10,000 chunks answers with tens of megabytes; gRPC's own limit is 4. */
    private static final int MAX_RESPONSE_BYTES = 256 << 20;

    /** Finds out that a node has gone without closing its connections, which no deadline of a call would. */
    private static final long KEEP_ALIVE_SECONDS = 30;

    private final String address;
    private final QdrantGrpcClient client;
    private final Reconnection reconnection;

    QdrantConnection(QdrantSettings settings) {
        this.address = settings.host() + ':' + settings.port();
        NettyChannelBuilder channel = NettyChannelBuilder.forAddress(settings.host(), settings.port())
                .maxInboundMessageSize(MAX_RESPONSE_BYTES)
                .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
        if (settings.tls()) {
            channel.useTransportSecurity();
        } else {
            channel.usePlaintext();
        }
        ManagedChannel built = channel.build();
        this.reconnection = new Reconnection(built, System::nanoTime);
        // The client's own check of the versions would call the server here and now.
        QdrantGrpcClient.Builder builder =
                QdrantGrpcClient.newBuilder(built, true, false).withTimeout(settings.timeout());
        if (settings.apiKey() != null) {
            builder.withApiKey(settings.apiKey());
        }
        this.client = builder.build();
    }

    /** Calls and waits for the answer; {@code collection} is what an error message names. */
    <T> T call(String collection, Function<QdrantGrpcClient, ? extends Future<T>> call) {
        reconnection.hasten();
        Future<T> answer = call.apply(client);
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw IndexException.unavailable(
                    "interrupted while waiting for Qdrant at %s, collection '%s'".formatted(address, collection), e);
        } catch (ExecutionException e) {
            throw Failure.of(address, collection, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
