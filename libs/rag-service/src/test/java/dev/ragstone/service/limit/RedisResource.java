package dev.ragstone.service.limit;

import dev.ragstone.testkit.tls.Identity;
import dev.ragstone.testkit.tls.TestAuthority;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import redis.embedded.RedisServer;

/** A real Redis on this machine, with TLS and without. */
public final class RedisResource implements QuarkusTestResourceLifecycleManager {

    private final TestAuthority authority = TestAuthority.create();
    private final int port = freePort();
    private final int securePort = freePort();
    private final RedisServer server = server(authority.identify("redis"));

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

    /** Where it speaks TLS; its certificate is for 127.0.0.1 and localhost. */
    URI secureUrl(String host) {
        return URI.create("rediss://%s:%d".formatted(host, securePort));
    }

    /** The certificate of who vouches for it. */
    Path authority() {
        return authority.certificate();
    }

    private RedisServer server(Identity identity) {
        return RedisServer.builder()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .setting("tls-port " + securePort)
                .setting("tls-cert-file " + identity.certificate())
                .setting("tls-key-file " + identity.key())
                .setting("tls-ca-cert-file " + authority.certificate())
                .setting("tls-auth-clients no")
                .build();
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
