package dev.ragstone.ingestion.fetch;

import dev.ragstone.ingestion.config.FetchConfig;
import dev.ragstone.ingestion.flow.StageFailure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a server at the very address that was checked: no name is looked up between the check and the connection, while
 * TLS still proves the server by its name.
 */
final class WebClient implements AutoCloseable {

    private final HttpClient client;
    private final Duration connectTimeout;
    private final int maxBytes;

    WebClient(Vertx vertx, FetchConfig config) {
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setMaxPoolSize(config.concurrency())
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setVerifyHost(true);
        config.trustedCertificates()
                .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        this.client = vertx.createHttpClient(options);
        this.connectTimeout = config.connectTimeout();
        this.maxBytes = config.maxBytes();
    }

    /**
     * The server's reply.
     *
     * @throws Unreachable if it does not come within the time left
     * @throws StageFailure if the body is larger than allowed
     */
    Reply get(Target target, InetAddress address, Duration left) {
        Exchange exchange = new Exchange(target, maxBytes);
        client.request(options(target, address)).onSuccess(exchange::begin).onFailure(exchange::fail);
        try {
            return exchange.reply().get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            exchange.cancel();
            throw unreachable(target, "no full answer within the time limit", e);
        } catch (InterruptedException e) {
            exchange.cancel();
            Thread.currentThread().interrupt();
            throw unreachable(target, "the service stops", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StageFailure failure) {
                throw failure;
            }
            throw unreachable(target, String.valueOf(e.getCause()), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private RequestOptions options(Target target, InetAddress address) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.requestUri())
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setConnectTimeout(connectTimeout.toMillis())
                .putHeader("user-agent", "ragstone-ingestion")
                .putHeader("accept-encoding", "identity");
        target.headers().forEach(options::putHeader);
        return options;
    }

    private static Unreachable unreachable(Target target, String why, Throwable cause) {
        return new Unreachable(
                "contentUri %s cannot be fetched now: %s".formatted(Target.printable(target.uri()), why), cause);
    }
}
