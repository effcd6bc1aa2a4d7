package dev.ragstone.testkit.qdrant;

import dev.ragstone.testkit.tls.Identity;
import io.grpc.Server;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * A gRPC server that answers the calls Ragstone makes as a real Qdrant 1.18.3 does, on a free port of this machine. What
 * it does not know, a call or a field of a request, it refuses as UNIMPLEMENTED rather than guess. The tests that
 * describe its behaviour run against a real server too.
 *
 * <p>What it leaves out: searches are exact, and a batch is applied at once, where a real server may show it half
 * applied.
 */
public final class FakeQdrant implements AutoCloseable {

    private static final int MAX_REQUEST_BYTES = 128 << 20;

    private final Server server;

    private FakeQdrant(Server server) {
        this.server = server;
    }

    /** An empty server that wants no key. */
    public static FakeQdrant start() {
        return start(null, null);
    }

    /** An empty server; a call without the key fails as UNAUTHENTICATED. */
    public static FakeQdrant startWithApiKey(String apiKey) {
        return start(apiKey, null);
    }

    /** The same with TLS, for clients with a certificate of an authority. */
    public static FakeQdrant startWithTls(String apiKey, Path authority, Identity server) {
        try {
            return start(
                    apiKey,
                    GrpcSslContexts.forServer(
                                    server.certificate().toFile(), server.key().toFile())
                            .trustManager(authority.toFile())
                            .clientAuth(ClientAuth.REQUIRE)
                            .build());
        } catch (SSLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FakeQdrant start(@Nullable String apiKey, @Nullable SslContext tls) {
        FakeStorage storage = new FakeStorage();
        NettyServerBuilder builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .maxInboundMessageSize(MAX_REQUEST_BYTES)
                .addService(new FakeCollectionsService(storage))
                .addService(new FakePointsService(storage))
                .addService(new FakeHealthService());
        if (apiKey != null) {
            builder.intercept(new ApiKeyCheck(apiKey));
        }
        if (tls != null) {
            builder.sslContext(tls);
        }
        try {
            return new FakeQdrant(builder.build().start());
        } catch (IOException e) {
            throw new UncheckedIOException("the fake Qdrant could not open a port", e);
        }
    }

    /** The host it listens on. */
    public String host() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    /** Breaks all connections; everything stored is gone. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
