package dev.ragstone.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What every service promises about its endpoints, where callers are known by API keys. A service is started with
 * {@link #settings}, and its subclass of this says which endpoint is for whom.
 */
public abstract class AccessContract {

    private static final List<String> ROLES = List.of("reader", "writer", "admin");
    private static final String TENANT = "acme";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Whatever is secret in the settings holds it. */
    private static final String SECRET = "b9a6c71f";

    private static final Path LOG = Path.of("target", "access.log").toAbsolutePath();
    private static final String ELSEWHERE = "https://elsewhere.example.com";
    private static final List<String> ABOUT_THE_SERVICE = List.of(
            "openapi",
            "swagger-ui/",
            "health",
            "health/live",
            "health/ready",
            "health/started",
            "metrics",
            "info",
            "dev-ui",
            "configuration");

    /** The address of the service. */
    protected abstract URI service();

    /** The address of its management interface. */
    protected abstract URI management();

    /** The roles of each endpoint, one of which a caller needs, by method and path as the OpenAPI document has them. */
    protected abstract Map<String, Set<String>> endpoints();

    /**
     * Settings of a service that knows one caller of each role, whose key is {@link #key}, and writes a log. What is secret
     * comes from files.
     *
     * @param secrets names of the service's own settings that are secret
     */
    public static Map<String, String> settings(String... secrets) {
        String[] entries = ROLES.stream()
                .map(role -> KeyFiles.entry(role, key(role), TENANT, "", role))
                .toArray(String[]::new);
        Map<String, String> files = new HashMap<>();
        Stream.concat(Stream.of(secrets), Stream.of("ragstone.index.qdrant.api-key", "ragstone.auth.gateway.secret"))
                .forEach(name -> files.put(name, secret(name)));
        // Not secret, but nobody is known where the folder is not read.
        files.put(
                "ragstone.auth.api-keys.file",
                KeyFiles.write(KeyFiles.text(entries)).toString());
        return Map.of(
                "ragstone.auth.mode",
                "api-key",
                "smallrye.config.source.file.locations",
                SecretFiles.write(files).toString(),
                "quarkus.log.file.enabled",
                "true",
                "quarkus.log.file.path",
                LOG.toString(),
                // Kafka's clients say at this level what they were made with.
                "quarkus.log.category.\"org.apache.kafka\".level",
                "INFO");
    }

    /** A secret that must be shown nowhere. */
    public static String secret(String name) {
        return SECRET + "-of-" + name;
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

    @Test
    void secrets_standInNoPageAboutTheService_andInNoLog() throws Exception {
        for (String page : ABOUT_THE_SERVICE) {
            for (URI address : List.of(service(), management())) {
                HttpResponse<String> response = CLIENT.send(
                        HttpRequest.newBuilder(address.resolve("/q/" + page)).build(), BodyHandlers.ofString());
                assertHoldsNoSecret(response.uri().toString(), response.body());
            }
        }
        String log = Files.readString(LOG);
        assertThat(log).contains("Profile test activated");
        assertHoldsNoSecret("the log", log);
    }

    @Test
    void browsers_areToldToTakeNothingForWhatItIsNot_alsoWhereTheCallerIsTurnedAway() throws Exception {
        for (String path : List.of("/", "/q/openapi", "/api/v1/nowhere")) {
            HttpHeaders headers = send("GET", path, null).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("no-referrer");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy"))
                    .as(path)
                    .contains("same-origin");
        }
    }

    @Test
    void pagesOfOtherOrigins_areNotAllowedToCall() throws Exception {
        for (String endpoint : endpoints().keySet()) {
            HttpRequest asked = HttpRequest.newBuilder(service().resolve(path(endpoint)))
                    .method("OPTIONS", BodyPublishers.noBody())
                    .header("Origin", ELSEWHERE)
                    .header("Access-Control-Request-Method", method(endpoint))
                    .header("Access-Control-Request-Headers", "Authorization")
                    .build();
            assertThat(CLIENT.send(asked, BodyHandlers.discarding()).headers().map())
                    .as(endpoint)
                    .allSatisfy((name, values) ->
                            assertThat(name.toLowerCase(Locale.ROOT)).doesNotStartWith("access-control-"));
        }
    }

    private static void assertHoldsNoSecret(String what, String text) {
        assertThat(text).as(what).doesNotContain(SECRET);
        assertThat(text)
                .as(what)
                .doesNotContain(ROLES.stream().map(AccessContract::key).toList());
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
        return send(method(endpoint), path(endpoint), key);
    }

    private static String method(String endpoint) {
        return endpoint.substring(0, endpoint.indexOf(' '));
    }

    private static String path(String endpoint) {
        return endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{tenant}", TENANT)
                .replaceAll("\\{[^}]+}", "x");
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
