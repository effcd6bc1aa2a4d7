package dev.ragstone.service.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect provider on this machine: it describes itself, publishes its key, and signs what a test wants. */
public final class OidcProvider implements QuarkusTestResourceLifecycleManager {

    static final String AUDIENCE = "ragstone";

    private static final String KEY_ID = "test-key";

    private final KeyPair keys = newKeys();
    private @Nullable HttpServer server;
    private String issuer = "";

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            issuer = "http://127.0.0.1:" + started.getAddress().getPort();
            started.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, description()));
            started.createContext("/jwks", exchange -> answer(exchange, publicKeys()));
            started.start();
            server = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "ragstone.auth.mode", "oidc",
                "ragstone.auth.oidc.server-url", issuer,
                "ragstone.auth.oidc.audience", AUDIENCE,
                "ragstone.auth.oidc.role-prefix", "ragstone-",
                "ragstone.auth.oidc.user-claim", "preferred_username");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(OidcProvider.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Claims that are in order, to be changed by a test. */
    JwtClaimsBuilder claims() {
        return Jwt.issuer(issuer)
                .audience(AUDIENCE)
                .subject("7c1f")
                .expiresIn(60)
                .claim("preferred_username", "ada")
                .claim("tenant", "acme")
                .groups("hr")
                .claim("roles", List.of("ragstone-reader", "admin"));
    }

    /** A token of this provider. */
    String sign(JwtClaimsBuilder claims) {
        return sign(claims, keys.getPrivate());
    }

    /** A token that says it is of this provider. */
    String sign(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId(KEY_ID).sign(key);
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String description() {
        return "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/jwks\",\"token_endpoint\":\"%1$s/token\"}".formatted(issuer);
    }

    private String publicKeys() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
