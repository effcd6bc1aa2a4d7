package dev.ragstone.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What every service promises about its endpoints, where callers are known by API keys. A service is started with
 * {@link #settings()}, and its subclass of this says which endpoint is for whom.
 */
public abstract class AccessContract {

    private static final List<String> ROLES = List.of("reader", "writer", "admin");
    private static final String TENANT = "acme";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The address of the service. */
    protected abstract URI service();

    /** The roles of each endpoint, one of which a caller needs, by method and path as the OpenAPI document has them. */
    protected abstract Map<String, Set<String>> endpoints();

    /** Settings of a service that knows one caller of each role, whose key is {@link #key}. */
    public static Map<String, String> settings() {
        String[] entries = ROLES.stream()
                .map(role -> KeyFiles.entry(role, key(role), TENANT, "", role))
                .toArray(String[]::new);
        return Map.of(
                "ragstone.auth.mode",
                "api-key",
                "ragstone.auth.api-keys.file",
                KeyFiles.write(KeyFiles.text(entries)).toString());
    }

    /** The key of the caller who has one role alone. */
    public static String key(String role) {
        return role + "-0123456789abcdef";
    }

    @AfterAll
    static void disconnect() {
        CLIENT.shutdownNow();
    }

    @Test
    void everyEndpoint_isForSomebody() throws Exception {
        JsonNode paths = new ObjectMapper()
                .readTree(send("GET", "/q/openapi?format=json", null).body())
                .path("paths");
        Set<String> found = new TreeSet<>();
        paths.properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> found.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(endpoints().keySet()).containsExactlyInAnyOrderElementsOf(found);
        assertThat(endpoints().values()).allSatisfy(roles -> assertThat(ROLES).containsAll(roles));
    }

    @Test
    void callerWithoutAKey_learnsNothing() throws Exception {
        for (String endpoint : endpoints().keySet()) {
            assertRefused(endpoint, send(endpoint, null), 401, "unauthenticated");
        }
    }

    @Test
    void callerWithAWrongKey_learnsNothing() throws Exception {
        for (String endpoint : endpoints().keySet()) {
            assertRefused(endpoint, send(endpoint, "wrong"), 401, "unauthenticated");
        }
    }

    @Test
    void callerWithOtherRoles_isTurnedAway() throws Exception {
        for (String endpoint : endpoints().keySet()) {
            for (String role : ROLES) {
                if (!endpoints().getOrDefault(endpoint, Set.of()).contains(role)) {
                    assertRefused(endpoint, send(endpoint, key(role)), 403, "forbidden");
                }
            }
        }
    }

    @Test
    void callerWithOneOfItsRoles_isLetIn() throws Exception {
        for (Map.Entry<String, Set<String>> endpoint : endpoints().entrySet()) {
            for (String role : endpoint.getValue()) {
                assertThat(send(endpoint.getKey(), key(role)).statusCode())
                        .as("%s of a %s", endpoint.getKey(), role)
                        .isNotIn(401, 403);
            }
        }
    }

    private static void assertRefused(String endpoint, HttpResponse<String> response, int status, String problem) {
        assertThat(response.statusCode()).as(endpoint).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).as(endpoint).contains("application/problem+json");
        assertThat(response.headers().firstValue("WWW-Authenticate").isPresent())
                .as(endpoint)
                .isEqualTo(status == 401);
        assertThat(response.body()).as(endpoint).contains("urn:ragstone:problem:" + problem);
    }

    private HttpResponse<String> send(String endpoint, @Nullable String key) throws Exception {
        int space = endpoint.indexOf(' ');
        return send(
                endpoint.substring(0, space),
                endpoint.substring(space + 1).replace("{tenant}", TENANT).replaceAll("\\{[^}]+}", "x"),
                key);
    }

    /** A body is JSON and no request, so that nothing is done for those who are let in. */
    private HttpResponse<String> send(String method, String path, @Nullable String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service().resolve(path));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (method.equals("POST")) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("[]"));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
