package dev.ragstone.eval;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.ragstone.eval.FakeQueryService.Asked;
import dev.ragstone.eval.FakeQueryService.Refusal;
import dev.ragstone.events.FeedbackEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Experiments between a real PostgreSQL and a query-service that says what the tests want. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ExperimentIT {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Map<String, Object> CHEAP = Map.of("metrics", List.of("faithfulness"));
    private static final Map<String, Object> SCORED =
            Map.of("baseline", "latest", "metrics", List.of("faithfulness", "factual_correctness"));
    private static final String BAD = "Unicorns approve this weekly. [1]";

    Infrastructure infrastructure;

    @AfterEach
    void answerWell() {
        infrastructure.queries().answer(question -> Interactions.PASSAGE + " [1]");
    }

    @Test
    void experiment_asksTheQuestionsAsAnExperiment_andIsComparedWithTheLatestOfItsName() {
        String first = order("nightly", cases("nightly", 12), SCORED);
        awaitEnd(first)
                .body("state", equalTo("CANNOT_TELL"))
                .body("baseline", equalTo(null))
                .body("progress.answered", equalTo(12))
                .body("variants[0].model", equalTo("extractive"))
                .body("metrics.find { it.metric == 'faithfulness' }.mean", equalTo(1f));
        List<Asked> asked = infrastructure.queries().asked("nightly");
        assertThat(asked).hasSize(12).allSatisfy(one -> {
            assertThat(one.headers()).containsEntry("Ragstone-origin", List.of("experiment"));
            assertThat(one.headers()).containsEntry("Authorization", List.of("Bearer a-reader"));
            assertThat(one.body().path("tenant").asText()).isEqualTo("default");
            assertThat(one.body().at("/filters/language").asText()).isEqualTo("en");
        });

        String same = order("nightly", "nightly", SCORED);
        awaitEnd(same).body("state", equalTo("PASSED")).body("baseline", equalTo(first));

        infrastructure.queries().answer(question -> BAD);
        String worse = order("nightly", "nightly", SCORED);
        awaitEnd(worse)
                .body("state", equalTo("REGRESSED"))
                .body("baseline", equalTo(same))
                .body("metrics.find { it.metric == 'faithfulness' }.comparison.verdict", equalTo("WORSE"))
                .body("metrics.find { it.metric == 'faithfulness' }.regressed", equalTo(true));
        get("/" + worse + "/report.xml")
                .statusCode(200)
                .contentType("application/xml")
                .body(
                        "testsuite.testcase.find { it.@name == 'faithfulness' }.failure.@message",
                        containsString("worse"));
        get("/" + worse + "/report.html")
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Unicorns approve this weekly."));
        get("?name=nightly").body("experiments.id", equalTo(List.of(worse, same, first)));

        infrastructure.queries().answer(question -> Interactions.PASSAGE + " [1]");
        awaitEnd(order("nightly", "nightly", SCORED))
                .body("state", equalTo("PASSED"))
                .body("baseline", equalTo(same));
    }

    @Test
    void questionWithoutRoom_isAskedAgain_andOneThatIsRefused_isACaseWithoutAnAnswer() {
        infrastructure.queries().refuse("busy 0", new Refusal(429, "overloaded"), new Refusal(503, "unavailable"));
        infrastructure.queries().refuse("busy 1", new Refusal(400, "invalid-request"));

        String id = order("busy", cases("busy", 3), CHEAP);

        awaitEnd(id)
                .body("state", equalTo("CANNOT_TELL"))
                .body("progress.answered", equalTo(2))
                .body("progress.failed", equalTo(1))
                .body("failedCases.invalid-request", equalTo(1))
                .body("metrics", hasSize(1));
        assertThat(infrastructure.queries().asked("busy 0")).hasSize(3);
        get("/" + id + "/report.xml")
                .body("testsuite.testcase.find { it.@name == 'busy-1' }.error.@message", equalTo("invalid-request"));
    }

    @Test
    void keyThatIsRefused_endsTheExperiment_andSaysWhatToDo() {
        infrastructure.queries().refuse("barred 0", new Refusal(403, "forbidden"));

        awaitEnd(order("barred", cases("barred", 1), CHEAP))
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("ragstone.evaluation.experiments.key"));
    }

    @Test
    void experimentOfAProcessThatDied_isGoneOnWith_whereItStopped() throws Exception {
        put(
                        "/api/v1/datasets/left/versions/1",
                        "{\"id\": \"a\", \"question\": \"left a\"}\n{\"id\": \"b\", \"question\": \"left b\"}\n")
                .statusCode(201);
        UUID id = UUID.randomUUID();
        execute(
                """
                insert into experiment (id, tenant, name, dataset, dataset_version, metrics, gates, smallest_effect,
                    concurrency, ordered_at, owner, owned_until, claims)
                values (?, 'default', 'left', 'left', '1', '{faithfulness}', '{faithfulness}', 0, 1, now(),
                    gen_random_uuid(), now() + interval '2 seconds', 1)
                """,
                id);
        execute(
                """
                insert into experiment_case (experiment_id, case_id, question, failure) values (?, 'a', 'left a', 'timeout')
                """,
                id);
        get("/" + id).body("state", equalTo("RUNNING")).body("progress.failed", equalTo(1));

        awaitEnd(id.toString())
                .body("state", equalTo("CANNOT_TELL"))
                .body("progress.answered", equalTo(1))
                .body("progress.failed", equalTo(1));
        assertThat(infrastructure.queries().asked("left a")).isEmpty();
        assertThat(infrastructure.queries().asked("left b")).hasSize(1);
    }

    @Test
    void experimentThatManyProcessesDiedOf_isGivenUp() throws Exception {
        put("/api/v1/datasets/deadly/versions/1", "{\"id\": \"a\", \"question\": \"deadly a\"}")
                .statusCode(201);
        UUID id = UUID.randomUUID();
        execute(
                """
                insert into experiment (id, tenant, name, dataset, dataset_version, metrics, gates, smallest_effect,
                    concurrency, ordered_at, owner, owned_until, claims)
                values (?, 'default', 'deadly', 'deadly', '1', '{faithfulness}', '{}', 0, 1, now(), gen_random_uuid(),
                    now() - interval '1 second', 5)
                """,
                id);

        awaitEnd(id.toString()).body("state", equalTo("FAILED")).body("failure", containsString("5 processes"));
        get("/" + id + "/report.xml").body("testsuite.testcase.error.@message", containsString("5 processes"));
    }

    @Test
    void cancelledExperiment_asksNoMore() {
        CountDownLatch cancelled = new CountDownLatch(1);
        infrastructure.queries().answer(question -> {
            await().atMost(DEADLINE).until(() -> cancelled.getCount() == 0);
            return BAD;
        });
        String id =
                order("stopped", cases("stopped", 20), Map.of("concurrency", 2, "metrics", List.of("faithfulness")));
        await().atMost(DEADLINE)
                .until(() -> !infrastructure.queries().asked("stopped").isEmpty());
        get("/" + id + "/report.xml").statusCode(409).header("Retry-After", notNullValue());

        RestAssured.delete("/api/v1/experiments/" + id).then().statusCode(204);
        cancelled.countDown();

        get("/" + id).body("state", equalTo("CANCELLED"));
        RestAssured.delete("/api/v1/experiments/" + id).then().statusCode(409);
        awaitEnd(order("after", cases("after", 1), CHEAP)).body("state", equalTo("CANNOT_TELL"));
        assertThat(infrastructure.queries().asked("stopped")).hasSizeLessThan(5);
    }

    @Test
    void dataSet_neverChanges() {
        String path = "/api/v1/datasets/golden/versions/2026.1";
        String lines =
                "{\"id\": \"a\", \"question\": \"Why?\", \"answerable\": false}\n\n{\"id\": \"b\", \"question\": \"Who?\"}";
        put(path, lines).statusCode(201).body("cases", equalTo(2));
        put(path, lines).statusCode(200);
        given().contentType("application/json")
                .body(Map.of("cases", List.of(Map.of("id", "a", "question", "How?"))))
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ragstone:problem:conflict"));

        RestAssured.get(path)
                .then()
                .body("cases.id", equalTo(List.of("a", "b")))
                .body("cases[0].answerable", equalTo(false))
                .body("cases[1].question", equalTo("Who?"));
        RestAssured.get("/api/v1/datasets")
                .then()
                .body("dataSets.name", hasItem("golden"))
                .body("dataSets.find { it.name == 'golden' }.cases", equalTo(2));
        RestAssured.get("/api/v1/datasets/golden/versions/2").then().statusCode(404);
    }

    @Test
    void documents_becomeQuestions() {
        given().contentType("application/json")
                .body(Map.of(
                        "documents",
                        List.of(Map.of(
                                "id", "dlq", "text", "# DLQ\n\nThe broker keeps rejected records for 30 days."))))
                .post("/api/v1/datasets/cloze/versions/1/from-documents")
                .then()
                .statusCode(201);
        RestAssured.get("/api/v1/datasets/cloze/versions/1")
                .then()
                .body("cases[0].id", equalTo("dlq#1"))
                .body("cases[0].question", equalTo("The broker keeps rejected records for ____ days."))
                .body("cases[0].reference", equalTo("The broker keeps rejected records for 30 days."));
    }

    @Test
    void questionsThatWereAsked_becomeCases_withWhatReadersSaid_andWithoutPersonalData() {
        UUID liked = Ids.sampled();
        UUID disliked = Ids.sampled();
        try (Topic topic = new Topic(infrastructure.bootstrapServers())) {
            topic.send(Interactions.answeredBy("v1", "Who reads ada@example.org at all?", liked));
            topic.send(Interactions.answeredBy("v1", "Who likes this?", disliked));
            topic.sendFeedback("default", new FeedbackEvent(liked, 1, null, Instant.now()));
            topic.sendFeedback("default", new FeedbackEvent(disliked, -1, null, Instant.now()));
        }

        await().atMost(DEADLINE).untilAsserted(() -> given().contentType("application/json")
                .body(Map.of("window", "1h", "liked", 5, "disliked", 5, "metric", "faithfulness", "worst", 1))
                .post("/api/v1/datasets/grown/versions/%s/from-evaluations".formatted(UUID.randomUUID()))
                .then()
                .statusCode(201)
                .body("cases", greaterThanOrEqualTo(2)));
        String version = RestAssured.get("/api/v1/datasets").path("dataSets.find { it.name == 'grown' }.version");
        RestAssured.get("/api/v1/datasets/grown/versions/" + version)
                .then()
                .body("cases.question", hasItems("Who reads [EMAIL] at all?", "Who likes this?"))
                .body(
                        "cases.find { it.tags == ['liked'] }.reference",
                        equalTo(Interactions.PASSAGE + " Unicorns approve this weekly."))
                .body("cases.find { it.tags == ['disliked'] }.reference", equalTo(null));
        given().contentType("application/json")
                .body(Map.of("worst", 5, "window", "soon"))
                .post("/api/v1/datasets/grown/versions/x/from-evaluations")
                .then()
                .statusCode(400)
                .body("violations", hasSize(2));
    }

    @Test
    void ordersThatBreakRules_areRefused_andNothingIsKept() {
        given().contentType("application/json")
                .body(Map.of("name", "a b", "dataset", "x y", "baseline", "last", "metrics", List.of("unheard-of")))
                .post("/api/v1/experiments")
                .then()
                .statusCode(400)
                .body("violations", hasSize(4));
        given().contentType("application/json")
                .body(Map.of("name", "a", "dataset", "unheard-of"))
                .post("/api/v1/experiments")
                .then()
                .statusCode(400)
                .body("violations[0]", containsString("unheard-of"));
        get("/" + UUID.randomUUID()).statusCode(404);
        get("").body("experiments.name", not(hasItem("a")));
    }

    private static Map<String, Object> cases(String name, int number) {
        List<Map<String, Object>> cases = IntStream.range(0, number)
                .<Map<String, Object>>mapToObj(i -> Map.of(
                        "id",
                        "%s-%d".formatted(name, i),
                        "question",
                        "%s %d".formatted(name, i),
                        "reference",
                        Interactions.PASSAGE,
                        "filters",
                        Map.of("language", "en")))
                .toList();
        return Map.of("name", name, "version", "1", "cases", cases);
    }

    private static String order(String name, Object dataSet, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("name", name);
        body.put("dataset", dataSet);
        ValidatableResponse response = given().contentType("application/json")
                .body(body)
                .post("/api/v1/experiments")
                .then()
                .statusCode(202);
        String id = response.extract().path("id");
        assertThat(response.extract().header("Location")).endsWith("/api/v1/experiments/" + id);
        return id;
    }

    private static ValidatableResponse awaitEnd(String id) {
        await().atMost(DEADLINE).until(() -> get("/" + id).extract().path("endedAt") != null);
        return get("/" + id);
    }

    private static ValidatableResponse put(String path, String lines) {
        EncoderConfig texts = EncoderConfig.encoderConfig().encodeContentTypeAs("application/jsonl", ContentType.TEXT);
        return given().config(RestAssuredConfig.config().encoderConfig(texts))
                .contentType("application/jsonl")
                .body(lines)
                .put(path)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return RestAssured.get("/api/v1/experiments" + path).then();
    }

    private void execute(String sql, UUID id) throws Exception {
        try (Connection connection = DriverManager.getConnection(infrastructure.jdbcUrl());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }
}
