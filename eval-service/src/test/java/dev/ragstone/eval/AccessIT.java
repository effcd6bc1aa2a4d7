package dev.ragstone.eval;

import static io.restassured.RestAssured.given;

import dev.ragstone.testkit.access.AccessContract;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the endpoints; no database is needed to tell. */
@QuarkusTest
@TestProfile(AccessIT.WithKeys.class)
class AccessIT extends AccessContract {

    /** A service that knows one caller of each role, and has neither database nor broker. */
    public static final class WithKeys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(settings(
                    "quarkus.datasource.password", "ragstone.evaluation.experiments.key", "kafka.sasl.jaas.config"));
            settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/ragstone?user=nobody");
            settings.put("quarkus.datasource.jdbc.acquisition-timeout", "100ms");
            settings.put("kafka.bootstrap.servers", "127.0.0.1:1");
            return settings;
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
                Map.entry("GET /api/v1/evaluations", Set.of("admin")),
                Map.entry("GET /api/v1/evaluations/{interactionId}", Set.of("admin")),
                Map.entry("GET /api/v1/evaluations/{interactionId}/interaction", Set.of("admin")),
                Map.entry("GET /api/v1/evaluations/{interactionId}/label", Set.of("admin")),
                Map.entry("PUT /api/v1/evaluations/{interactionId}/label", Set.of("admin")),
                Map.entry("DELETE /api/v1/evaluations/{interactionId}/label", Set.of("admin")),
                Map.entry("GET /api/v1/evaluations/summary", Set.of("reader", "admin")),
                Map.entry("GET /api/v1/evaluations/trend", Set.of("reader", "admin")),
                Map.entry("GET /api/v1/evaluations/agreement", Set.of("reader", "admin")),
                Map.entry("GET /api/v1/evaluations/settings", Set.of("reader", "admin")),
                Map.entry("GET /api/v1/evaluations/comparison", Set.of("reader", "admin")),
                Map.entry("GET /api/v1/evaluations/drifts", Set.of("reader", "admin")),
                Map.entry("GET /api/v1/evaluations/drifts/watches", Set.of("reader", "admin")),
                Map.entry("POST /api/v1/score", Set.of("reader")),
                Map.entry("POST /api/v1/experiments", Set.of("admin")),
                Map.entry("GET /api/v1/experiments", Set.of("reader", "admin")),
                Map.entry("GET /api/v1/experiments/{id}", Set.of("reader", "admin")),
                Map.entry("DELETE /api/v1/experiments/{id}", Set.of("admin")),
                Map.entry("GET /api/v1/experiments/{id}/report.xml", Set.of("reader", "admin")),
                Map.entry("GET /api/v1/experiments/{id}/report.html", Set.of("admin")),
                Map.entry("GET /api/v1/datasets", Set.of("reader", "admin")),
                Map.entry("GET /api/v1/datasets/{name}/versions/{version}", Set.of("admin")),
                Map.entry("PUT /api/v1/datasets/{name}/versions/{version}", Set.of("admin")),
                Map.entry("POST /api/v1/datasets/{name}/versions/{version}/from-documents", Set.of("admin")),
                Map.entry("POST /api/v1/datasets/{name}/versions/{version}/synthesis", Set.of("admin")),
                Map.entry("GET /api/v1/datasets/{name}/versions/{version}/synthesis", Set.of("reader", "admin")),
                Map.entry("DELETE /api/v1/datasets/{name}/versions/{version}/synthesis", Set.of("admin")),
                Map.entry("POST /api/v1/datasets/{name}/versions/{version}/from-evaluations", Set.of("admin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/q/openapi", "/q/swagger-ui/"})
    void pageAndDescriptions_needNoKey(String path) {
        given().get(path).then().statusCode(200);
    }
}
