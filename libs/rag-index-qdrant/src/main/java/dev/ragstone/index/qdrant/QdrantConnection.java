package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.IndexException;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import io.qdrant.client.QdrantGrpcClient;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Calls a Qdrant server, each call with a deadline. Connects with the first call, and again after a loss. */
final class QdrantConnection implements AutoCloseable {

    /** A search for 10,000 chunks answers with tens of megabytes; gRPC's own limit is 4. */
    private static final int MAX_RESPONSE_BYTES = 256 << 20;

    /** Finds out that a node has gone without closing its connections, which no deadline of a call would. */
    private static final long KEEP_ALIVE_SECONDS = 30;

    private final String address;
    private final QdrantGrpcClient client;
    private final QdrantGrpcClient searchClient;
    private final Reconnection reconnection;

    QdrantConnection(QdrantSettings settings) {
        QdrantAddress server = settings.address();
        this.address = server.host() + ':' + server.port();
        ManagedChannel channel = channel(server);
        this.reconnection = new Reconnection(channel, System::nanoTime);
        this.client = client(channel, server.apiKey(), settings.timeouts().call());
        this.searchClient = client(channel, server.apiKey(), settings.timeouts().search());
    }

    private static ManagedChannel channel(QdrantAddress server) {
        NettyChannelBuilder channel = NettyChannelBuilder.forAddress(server.host(), server.port())
                .maxInboundMessageSize(MAX_RESPONSE_BYTES)
                .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
        SSLContext tls = server.tls();
        return (tls == null ? channel.usePlaintext() : channel.sslContext(http2(tls))).build();
    }

    /** Netty's form of a context, which offers HTTP/2 and nothing else. */
    private static SslContext http2(SSLContext tls) {
        ApplicationProtocolConfig http2 = new ApplicationProtocolConfig(
                ApplicationProtocolConfig.Protocol.ALPN,
                ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                ApplicationProtocolNames.HTTP_2);
        return new JdkSslContext(
                tls, true, null, IdentityCipherSuiteFilter.INSTANCE, http2, ClientAuth.NONE, null, false);
    }

    private static QdrantGrpcClient client(ManagedChannel channel, @Nullable String apiKey, Duration timeout) {
        // The client's own check of the versions would call the server here and now.
        QdrantGrpcClient.Builder builder =
                QdrantGrpcClient.newBuilder(channel, true, false).withTimeout(timeout);
        if (apiKey != null) {
            builder.withApiKey(apiKey);
        }
        return builder.build();
    }

    /** Calls and waits for the answer; {@code collection} is what an error message names. */
    <T> T call(String collection, Function<QdrantGrpcClient, ? extends Future<T>> call) {
        return call(client, collection, call);
    }

    /** The same with the deadline of a search. */
    <T> T search(String collection, Function<QdrantGrpcClient, ? extends Future<T>> call) {
        return call(searchClient, collection, call);
    }

    private <T> T call(
            QdrantGrpcClient within, String collection, Function<QdrantGrpcClient, ? extends Future<T>> call) {
        reconnection.hasten();
        Future<T> answer = call.apply(within);
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
        searchClient.close();
        client.close();
    }
}
