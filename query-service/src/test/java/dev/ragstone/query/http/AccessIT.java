package dev.ragstone.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ragstone.query.KafkaResource;
import dev.ragstone.query.WithKeys;
import dev.ragstone.query.limit.Admission.Ticket;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.testkit.access.AccessContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WithKeys.class)
@WithTestResource(KafkaResource.class)
class AccessIT extends AccessContract {

    private static final Set<String> READERS = Set.of("reader");
    private static final int HOSTILE = 60;
    private static final int MORE_THAN_FIT = 2000;
    private static final String COMPLETION = "{\"messages\":[{\"role\":\"user\",\"content\":\"How much leave?\"}]%s}";

    @Inject
    Admissions admissions;

    @Inject
    StreamPlaces places;

    @TestHTTPResource("/")
    URI service;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @TestHTTPResource(value = "/health/live", management = true)
    URI live;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

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
        return Map.of(
                "POST /api/v1/query", READERS,
                "POST /api/v1/retrieve", READERS,
                "POST /v1/chat/completions", READERS,
                "GET /v1/models", READERS,
                "GET /v1/models/{model}", READERS,
                "GET /api/v1/conversations/{id}", READERS,
                "DELETE /api/v1/conversations/{id}", READERS,
                "POST /api/v1/feedback", READERS,
                "GET /api/v1/budget", Set.of("reader", "admin"));
    }

    @Test
    void callerWithTooManyStreams_isToldSo_andTheirPlacesComeBack() {
        for (int i = 0; i <= WithKeys.STREAMS; i++) {
            stream("reader").statusCode(200);
        }
        Identity reader = new Identity("reader", "acme", Set.of(), Set.of());
        List<Runnable> taken = Stream.generate(() -> places.take(reader))
                .limit(WithKeys.STREAMS)
                .toList();
        stream("reader")
                .statusCode(429)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("urn:ragstone:problem:rate-limited"));
        taken.forEach(Runnable::run);
        stream("reader").statusCode(200);
    }

    @Test
    void questionWithPersonalData_isNotAnswered_whereTheTenantWantsThat() {
        given().header("Authorization", "Bearer " + key("reader"))
                .contentType(ContentType.JSON)
                .body("{\"question\":\"Who is ada@example.com?\"}")
                .post("/api/v1/query")
                .then()
                .statusCode(200)
                .body("status", equalTo("BLOCKED"))
                .body("answer", containsString("(EMAIL)"))
                .body("answer", not(containsString("ada")));
    }

    @Test
    void passagesForAQuestionWithPersonalData_areRefused_whereTheTenantWantsThat() {
        given().header("Authorization", "Bearer " + key("reader"))
                .contentType(ContentType.JSON)
                .body("{\"question\":\"Who is ada@example.com?\"}")
                .post("/api/v1/retrieve")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:ragstone:problem:personal-data"))
                .body("detail", containsString("(EMAIL)"))
                .body("detail", not(containsString("ada")));
    }

    /** The fixtures are of other tenants than the caller, so that every chunk is foreign. */
    @Test
    void hostileRequests_bringNothingForeign() {
        HostileRequests requests = new HostileRequests(new Random(1));
        for (int i = 0; i < HOSTILE; i++) {
            HostileRequests.HostileRequest hostile = requests.next();
            RequestSpecification request = given().header("Authorization", "Bearer " + key("reader"))
                    .contentType(ContentType.JSON)
                    .body(hostile.body().toString());
            hostile.headers()
                    .forEach((name, values) ->
                            request.header(name, values.getFirst().replaceAll("\\P{ASCII}", "")));
            Response response = request.post("/api/v1/retrieve");
            assertThat(response.statusCode()).as("%s", hostile).isIn(200, 400, 403);
            if (response.statusCode() == 200) {
                assertThat(response.jsonPath().getList("passages"))
                        .as("%s", hostile)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/playground.js", "/playground.css", "/playground/api.js", "/q/openapi", "/q/swagger-ui/"})
    void pageAndDescriptions_needNoKey(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void healthAndMetrics_needNoKey_onTheirOwnPort() {
        RestAssured.get(live).then().statusCode(200);
        RestAssured.get(metrics).then().statusCode(200);
        given().get("/metrics").then().statusCode(not(200));
    }

    @Test
    void callerWithoutAKey_isRefusedBeforeAdmission_andTakesNobodysPlace() {
        List<Ticket> taken = new ArrayList<>();
        try {
            while (taken.size() < MORE_THAN_FIT) {
                taken.add(admissions.enter("/api/v1/query"));
            }
        } catch (ProblemException full) {
            given().contentType(ContentType.JSON)
                    .body("{}")
                    .post("/api/v1/query")
                    .then()
                    .statusCode(401);
            with("reader").body("{}").post("/api/v1/query").then().statusCode(429);
        } finally {
            taken.forEach(Ticket::leave);
        }
        assertThat(taken).hasSizeLessThan(MORE_THAN_FIT);
    }

    @Test
    void clientsOfOpenAi_areToldInTheirForm() {
        given().contentType(ContentType.JSON)
                .body(COMPLETION.formatted(""))
                .post("/v1/chat/completions")
                .then()
                .statusCode(401)
                .body("error.code", equalTo("unauthenticated"))
                .body("error.message", containsString("Authorization: Bearer"));
        with("writer")
                .body(COMPLETION.formatted(""))
                .post("/v1/chat/completions")
                .then()
                .statusCode(403)
                .body("error.code", equalTo("forbidden"));
    }

    @Test
    void readerSeesTheirTenantOnly_whateverFormTheAnswerHas() {
        with("reader")
                .body("{\"question\":\"How many days of annual leave are there?\"}")
                .post("/api/v1/retrieve")
                .then()
                .statusCode(200)
                .body("passages.size()", equalTo(0));
        assertThat(with("reader")
                        .body(COMPLETION.formatted(",\"stream\":true"))
                        .post("/v1/chat/completions")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("ABSTAINED")
                .contains("[DONE]");
    }

    @Test
    void bodyChangesNeitherTenantNorGroups() {
        with("reader")
                .body("{\"question\":\"Leave?\",\"tenant\":\"default\"}")
                .post("/api/v1/query")
                .then()
                .statusCode(403);
        with("reader")
                .body("{\"question\":\"Leave?\",\"groups\":[\"hr\"],\"principals\":[\"group:hr\"],\"user\":\"ada\"}")
                .post("/api/v1/retrieve")
                .then()
                .statusCode(200)
                .body("passages.size()", equalTo(0));
    }

    private static RequestSpecification with(String role) {
        return given().header("Authorization", "Bearer " + key(role)).contentType(ContentType.JSON);
    }

    private static ValidatableResponse stream(String role) {
        return given().header("Authorization", "Bearer " + key(role))
                .contentType(ContentType.JSON)
                .body("{\"question\":\"How much leave?\",\"stream\":true}")
                .post("/api/v1/query")
                .then();
    }
}
