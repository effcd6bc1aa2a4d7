package dev.ragstone.service.limit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import redis.embedded.RedisServer;

/** A real Redis on this machine. */
public final class RedisResource implements QuarkusTestResourceLifecycleManager {

    private final int port = freePort();
    private final RedisServer server = RedisServer.builder()
            .port(port)
            .bind("127.0.0.1")
            .setting("save \"\"")
            .build();

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of("ragstone.limits.redis.url", url().toString());
    }

    @Override
    public void stop() {
        server.stop();
    }

    URI url() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
