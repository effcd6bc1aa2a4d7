package dev.ragstone.service.limit;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.redis.client.RedisOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How Redis is reached, as its client wants it said. */
final class RedisSettings {

    private static final int DEFAULT_PORT = 6379;
    private static final String TLS = "rediss";

    private final LimitsConfig.Redis config;
    private final Function<String, Optional<TlsConfiguration>> tls;

    /**
     * @param tls finds the configurations of TLS by their names
     */
    RedisSettings(LimitsConfig.Redis config, Function<String, Optional<TlsConfiguration>> tls) {
        this.config = config;
        this.tls = tls;
    }

    /**
     * The client's settings.
     *
     * @throws IllegalStateException if Redis cannot be reached like that; the message names the key to change
     */
    RedisOptions of(URI url) {
        require(
                isPlain(url),
                "ragstone.limits.redis.url is to be redis or rediss with a host, without user and query, as in redis://redis:6379");
        require(
                config.username().isEmpty() || config.password().isPresent(),
                "ragstone.limits.redis.username is set without ragstone.limits.redis.password: set it too");
        int port = url.getPort() < 0 ? DEFAULT_PORT : url.getPort();
        String address =
                "%s://%s%s:%d%s".formatted(url.getScheme(), credentials(), url.getHost(), port, url.getRawPath());
        return new RedisOptions()
                .setConnectionString(address)
                .setNetClientOptions(connections(url))
                .setTracingPolicy(TracingPolicy.IGNORE);
    }

    private NetClientOptions connections(URI url) {
        NetClientOptions options = new NetClientOptions().setTcpKeepAlive(true);
        TlsConfiguration configuration = tlsConfiguration();
        boolean isSecure = TLS.equals(url.getScheme());
        require(
                isSecure || configuration == null,
                "ragstone.limits.redis.tls-configuration-name is set, but the connection is not encrypted: begin"
                        + " ragstone.limits.redis.url with rediss://, or remove it");
        if (isSecure) {
            options.setSsl(true).setHostnameVerificationAlgorithm("HTTPS");
        }
        if (configuration != null) {
            TlsConfigUtils.configure(options, configuration);
        }
        return options;
    }

    private @Nullable TlsConfiguration tlsConfiguration() {
        return config.tlsConfigurationName()
                .map(name -> tls.apply(name)
                        .orElseThrow(() -> new IllegalStateException(
                                "ragstone.limits.redis.tls-configuration-name names '%s', but nothing is set under quarkus.tls.%s: set its trust-store, or correct the name"
                                        .formatted(name, name))))
                .orElse(null);
    }

    /** As the client reads them from an address; it takes no user's name elsewhere. */
    private String credentials() {
        return config.password()
                .map(password -> encoded(config.username().orElse("")) + ':' + encoded(password) + '@')
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isPlain(URI url) {
        return ("redis".equals(url.getScheme()) || TLS.equals(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    private static void require(boolean isMet, String message) {
        if (!isMet) {
            throw new IllegalStateException(message);
        }
    }
}
