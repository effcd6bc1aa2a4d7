package dev.ragstone.ingestion;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.ragstone.testkit.access.AccessContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AccessIT.WithKeys.class)
@QuarkusTestResource(BrokerResource.class)
class AccessIT extends AccessContract {

    private static final Set<String> WRITERS = Set.of("writer");
    private static final Set<String> READERS_AND_WRITERS = Set.of("reader", "writer");
    private static final Set<String> ADMINS = Set.of("admin");

    /** A service that knows one caller of each role. */
    public static final class WithKeys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return settings("ragstone.ingestion.fetch.s3.secret-key");
        }
    }

    @TestHTTPResource("/")
    URI service;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Override
    protected URI service() {
        return service;
    }

    @Override
    protected URI management() {
        return management;
    }

    @Override
    protected Map<String, Set<String>> endpoints() {
        return Map.ofEntries(
                Map.entry("POST /api/v1/documents", WRITERS),
                Map.entry("DELETE /api/v1/documents/{id}", WRITERS),
                Map.entry("GET /api/v1/documents", READERS_AND_WRITERS),
                Map.entry("GET /api/v1/documents/{id}", READERS_AND_WRITERS),
                Map.entry("GET /api/v1/deletions/{id}", ADMINS),
                Map.entry("POST /api/v1/dlq/replay", ADMINS),
                Map.entry("GET /api/v1/reindex", ADMINS),
                Map.entry("POST /api/v1/reindex", ADMINS),
                Map.entry("POST /api/v1/reindex/{generation}/serve", ADMINS),
                Map.entry("DELETE /api/v1/reindex/{generation}", ADMINS),
                Map.entry("GET /api/v1/tenants/{tenant}", ADMINS),
                Map.entry("DELETE /api/v1/tenants/{tenant}", ADMINS),
                Map.entry("GET /api/v1/tenants/{tenant}/erasure", ADMINS),
                Map.entry("GET /api/v1/tenants/{tenant}/export", ADMINS),
                Map.entry("PUT /api/v1/tenants/{tenant}/suspension", ADMINS),
                Map.entry("DELETE /api/v1/tenants/{tenant}/suspension", ADMINS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/swagger-ui/"})
    void descriptions_needNoKey(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void writer_publishesIntoTheirTenant_whateverTheBodySays() {
        publish("{\"id\":\"a\",\"content\":\"Text.\"}", 202, "tenant", "acme");
        publish(
                "{\"id\":\"a\",\"content\":\"Text.\",\"tenant\":\"default\"}",
                403,
                "type",
                "urn:ragstone:problem:forbidden");
    }

    @Test
    void upload_isForWritersToo() {
        given().header("Authorization", "Bearer " + key("reader"))
                .multiPart("file", "a.md", "Text.".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/documents")
                .then()
                .statusCode(403);
    }

    private static void publish(String body, int status, String member, String value) {
        given().header("Authorization", "Bearer " + key("writer"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/documents")
                .then()
                .statusCode(status)
                .body(member, equalTo(value));
    }
}
