package dev.ragstone.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Answers of a real language model, wherever {@code make e2e-llm} says that there is one. How good they are is not asked here. */
@QuarkusTest
@TestProfile(RealModelIT.Route.class)
@WithTestResource(KafkaResource.class)
@EnabledIfSystemProperty(named = "e2e.url", matches = "http.*", disabledReason = "make e2e-llm names a server")
class RealModelIT {

    private static final String QUESTION = "How many days of annual leave does an employee have?";

    /** One route to the server that is named, with time for a model on a slow processor. */
    public static final class Route implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ragstone.generation.routes[0].name", "real",
                    "ragstone.generation.routes[0].base-url", System.getProperty("e2e.url", "http://localhost"),
                    "ragstone.generation.routes[0].model", System.getProperty("e2e.model", "none"),
                    "ragstone.generation.routes[0].max-tokens", "200",
                    "ragstone.generation.routes[0].context-window", "2048",
                    "ragstone.generation.routes[0].first-token-timeout", "5m",
                    "ragstone.generation.routes[0].silence-timeout", "1m",
                    "ragstone.generation.routes[0].timeout", "10m",
                    "ragstone.generation.deadline", "10m");
        }
    }

    @Test
    void model_answers_andIsCounted() {
        Response answer = given().contentType(ContentType.JSON)
                .body(Map.of("question", QUESTION, "topK", 2))
                .post("/api/v1/query");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<String>path("model")).isEqualTo(System.getProperty("e2e.model"));
        assertThat(answer.<List<String>>path("degraded")).doesNotContain("generation");
        assertThat(answer.<String>path("answer")).isNotBlank();
        assertThat(answer.<Integer>path("usage.promptTokens")).isPositive();
        int passages = answer.<List<?>>path("passages").size();
        assertThat(answer.<List<Integer>>path("citations.marker"))
                .allSatisfy(marker -> assertThat(marker).isBetween(1, passages));
    }

    @Test
    void stream_isTokensOfTheModel_andThenTheWhole() {
        String stream = given().contentType(ContentType.JSON)
                .body(Map.of("question", QUESTION, "topK", 2, "stream", true))
                .post("/api/v1/query")
                .asString();

        assertThat(stream)
                .contains("event: passages", "event: token", "event: answer")
                .doesNotContain("event: error");
    }
}
