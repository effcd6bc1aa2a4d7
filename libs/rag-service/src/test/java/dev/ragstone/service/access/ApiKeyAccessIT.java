package dev.ragstone.service.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.ragstone.service.limit.RedisResource;
import dev.ragstone.testkit.access.KeyFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ApiKeyAccessIT.WithKeys.class)
class ApiKeyAccessIT {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final String ADA = KeyFiles.entry("ada", "ada-1", "acme", "hr, it", "reader");
    private static final String BUSY = KeyFiles.entry("busy", "busy-1", "globex", "", "reader");
    private static final String GRACE = KeyFiles.entry("grace", "grace-1", "globex", "", "writer");

    /** Three callers of two tenants, whose rates replicas share. */
    public static final class WithKeys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Path file = KeyFiles.write(KeyFiles.text(ADA, GRACE, BUSY));
            return Map.of(
                    "ragstone.auth.mode", "api-key",
                    "ragstone.auth.api-keys.file", file.toString(),
                    "ragstone.auth.api-keys.check-interval", "100ms",
                    "ragstone.limits.identity.requests-per-minute", "60",
                    "ragstone.limits.identity.burst", "60",
                    "ragstone.limits.redis.timeout", "10s");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(RedisResource.class));
        }
    }

    @ConfigProperty(name = "ragstone.auth.api-keys.file")
    Path file;

    @ConfigProperty(name = "ragstone.limits.redis.url")
    URI redis;

    @Inject
    Vertx vertx;

    @Test
    void caller_isWhoTheKeyBelongsTo_onEveryKindOfThread() {
        get("/access/readers", "ada-1")
                .statusCode(200)
                .body("subject", equalTo("ada"))
                .body("tenant", equalTo("acme"))
                .body("principals", contains("group:hr", "group:it", "user:ada"))
                .body("roles", contains("READER"));
        get("/access/writers-and-admins", "grace-1").statusCode(200).body("tenant", equalTo("globex"));
        with("grace-1")
                .body("{}")
                .post("/access/writers")
                .then()
                .statusCode(200)
                .body("subject", equalTo("grace"));
        assertThat(get("/access/streamed", "ada-1").extract().asString()).isEqualTo("acme");
    }

    @Test
    void callerWhoAsksTooOften_isToldSo_byWhatReplicasShare() {
        await().until(() -> {
            get("/access/readers", "busy-1").header("RateLimit-Policy", equalTo("\"identity\";q=60;w=60"));
            return hasCounted();
        });
        await().atMost(DEADLINE).pollInterval(Duration.ofMillis(1)).untilAsserted(() -> get("/access/readers", "busy-1")
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("urn:ragstone:problem:rate-limited")));
        get("/access/readers", "ada-1").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer unknown", "Bearer ", "Bearer", "Basic YWRhOmFkYS0x", "ada-1", "Bearer ada-1 x"})
    void unknownCaller_isToldWhatIsMissing(String authorization) {
        unauthenticated(given().header("Authorization", authorization)
                .get("/access/readers")
                .then());
    }

    @Test
    void callerWithoutKey_learnsNothing_notEvenWhatThereIs() {
        unauthenticated(given().get("/access/readers").then());
        unauthenticated(given().get("/access/nowhere").then());
        unauthenticated(given().body("{}").post("/access/writers").then());
    }

    @Test
    void callerWithTwoKeys_isRefused() {
        unauthenticated(given().header("Authorization", "Bearer ada-1", "Bearer grace-1")
                .get("/access/readers")
                .then());
    }

    @Test
    void callerWithoutTheRole_isTurnedAway_andToldWhichItIs() {
        get("/access/writers-and-admins", "ada-1")
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ragstone:problem:forbidden"))
                .body("detail", equalTo("This needs the role writer or admin; the caller has reader."));
    }

    @Test
    void endpointThatDeclaresNoRole_isForNobody() {
        get("/access/undeclared", "ada-1").statusCode(403);
    }

    @Test
    void headersOfTheGatewaysMode_changeNothing() {
        with("ada-1")
                .header("X-Ragstone-Tenant", "globex")
                .header("X-Ragstone-Roles", "admin")
                .get("/access/readers")
                .then()
                .statusCode(200)
                .body("tenant", equalTo("acme"))
                .body("roles", contains("READER"));
    }

    @Test
    void keys_comeAndGoWithTheFile() {
        String bob = KeyFiles.entry("bob", "ada-1", "acme", "", "reader");
        KeyFiles.replace(file, KeyFiles.text(GRACE, bob, KeyFiles.entry("ada", "ada-2", "acme", "", "reader")));
        await().atMost(DEADLINE)
                .untilAsserted(() -> get("/access/readers", "ada-2").statusCode(200));
        get("/access/readers", "ada-1").body("subject", equalTo("bob"));

        KeyFiles.replace(file, KeyFiles.text(GRACE, BUSY, ADA));
        await().atMost(DEADLINE)
                .untilAsserted(() -> get("/access/readers", "ada-2").statusCode(401));
        get("/access/readers", "ada-1").statusCode(200).body("subject", equalTo("ada"));
    }

    @Test
    void openApi_needsNoKey_andSaysThatTheRestDoes() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("security[0].bearer.size()", equalTo(0))
                .body("paths.'/access/readers'.get.responses.'401'.description", matchesPattern(".+"));
    }

    private boolean hasCounted() {
        Redis client = Redis.createClient(vertx, redis.toString());
        try {
            return client.send(Request.cmd(Command.DBSIZE))
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join()
                            .toInteger()
                    > 0;
        } finally {
            client.close();
        }
    }

    private static ValidatableResponse get(String path, String key) {
        return with(key).get(path).then();
    }

    private static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static void unauthenticated(ValidatableResponse response) {
        String body = response.statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ragstone:problem:unauthenticated"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .extract()
                .asString();
        assertThat(body).doesNotContain("ada-1").doesNotContain("unknown");
    }
}
