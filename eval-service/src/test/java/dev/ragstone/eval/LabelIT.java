package dev.ragstone.eval;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.ragstone.database.Database;
import dev.ragstone.eval.database.Statements;
import dev.ragstone.events.FeedbackEvent;
import dev.ragstone.testkit.browser.BrowserTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page shows of evaluations, what people say on it, and the page itself in a real browser. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LabelIT {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final String FAITHFULNESS = "metrics.find { it.metric == 'faithfulness' }";

    private static final String DRIFT =
            """
            insert into drift (tenant, metric, direction, baseline, recent, seen, examples)
            values ('default', 'citation_recall', 'FALL', 0.9, 0.4, 60, ?::jsonb)
            """;

    @Inject
    Database database;

    Infrastructure infrastructure;

    @TestHTTPResource("/")
    URL page;

    private Topic topic;

    @BeforeEach
    void connect() {
        topic = new Topic(infrastructure.bootstrapServers());
    }

    @AfterEach
    void disconnect() {
        topic.close();
    }

    @Test
    void interaction_isShown_withWhatTheReaderSaidOfIt() {
        UUID id = evaluated();
        topic.sendFeedback("default", new FeedbackEvent(id, 1, "just so", Instant.now()));

        await().atMost(DEADLINE)
                .untilAsserted(() -> get(id + "/interaction").body("feedback.comment", equalTo("just so")));
        get(id + "/interaction")
                .statusCode(200)
                .body("interaction.question", equalTo("How do I delete a document?"))
                .body("interaction.passages[0].text", equalTo(Interactions.PASSAGE))
                .body("interaction.citations", hasSize(1))
                .body("feedback.rating", equalTo(1));
    }

    @Test
    void interactionOfAnotherTenant_isAsIfItWereNotThere() {
        UUID id = Ids.sampled();
        topic.send(Interactions.foreign(id));
        evaluated();

        get(id + "/interaction").statusCode(404).body("detail", containsString("is not kept"));
        put(id, "{\"metric\":\"faithfulness\",\"value\":1}").statusCode(404);
        get(id + "/label").statusCode(200).body("labels", empty());
    }

    @Test
    void worstAnswers_areFirst() {
        evaluated();
        topic.send(Interactions.abstained(Ids.sampled()));
        UUID later = evaluated();

        JsonPath worst = get("?order=worst&metric=faithfulness&window=1h&limit=200")
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Float> values = worst.getList("evaluations.scores.faithfulness.value", Float.class);
        assertThat(values).doesNotContainNull().isSortedAccordingTo(Comparator.naturalOrder());
        List<String> half = worst.getList(
                "evaluations.findAll { it.scores.faithfulness.value == 0.5f }.interactionId", String.class);
        assertThat(half).startsWith(later.toString());
    }

    @Test
    void trend_isOfTheScoresThatTheSummaryIsOf() {
        evaluated();

        JsonPath trend = get("trend?metric=faithfulness&window=1h&groupBy=promptVersion")
                .statusCode(200)
                .body("bucketSeconds", equalTo(60))
                .extract()
                .jsonPath();
        int scores = trend.getList("groups.points.flatten().n", Integer.class).stream()
                .mapToInt(n -> n)
                .sum();
        get("summary?window=1h").body("groups[0]." + FAITHFULNESS + ".n", equalTo(scores));
    }

    @Test
    void label_isKept_theNewestWins_andItCanBeTakenBack() {
        UUID id = evaluated();
        put(id, "{\"metric\":\"faithfulness\",\"value\":true}").statusCode(200).body("by", equalTo("anonymous"));
        put(id, "{\"metric\":\"faithfulness\",\"value\":0.25,\"comment\":\"unicorns\"}")
                .statusCode(200);

        get(id + "/label")
                .body("labels", hasSize(1))
                .body("labels[0].value", equalTo(0.25f))
                .body("labels[0].comment", equalTo("unicorns"));
        int labels = get("agreement").extract().path(FAITHFULNESS + ".n");
        given().delete("/api/v1/evaluations/" + id + "/label?metric=faithfulness")
                .then()
                .statusCode(204);
        given().delete("/api/v1/evaluations/" + id + "/label?metric=faithfulness")
                .then()
                .statusCode(404);
        get("agreement").body("metrics.findAll { it.metric == 'faithfulness' }.n.sum() ?: 0", equalTo(labels - 1));
    }

    @Test
    void agreement_isThatOfScoresWithLabels() {
        UUID id = evaluated();
        put(id, "{\"metric\":\"citation_recall\",\"value\":1}").statusCode(200);

        JsonPath agreement =
                get("agreement?window=1h").statusCode(200).extract().jsonPath();
        Map<String, Object> recall = agreement.getMap("metrics.find { it.metric == 'citation_recall' }");
        assertThat(recall)
                .containsEntry("n", 1)
                .containsEntry("meanAbsoluteDifference", 0.5f)
                .containsEntry("kappa", null)
                .containsEntry("missingLabels", 19);
    }

    @Test
    void labelThatBreaksRules_isAProblemThatNamesAll() {
        put(evaluated(), "{\"metric\":\"latency_ms\",\"value\":2}")
                .statusCode(400)
                .body("violations", hasSize(2));
    }

    @Test
    void settings_nameTheMetrics_andWhereTracesAre() {
        get("settings")
                .statusCode(200)
                .body("traceUrl", equalTo("http://localhost:16686/trace/"))
                .body("metrics.name", hasItems("faithfulness", "judge_faithfulness"));
    }

    @Test
    void thePage_showsTheWorstAnswers_andTakesALabel() {
        UUID id = Ids.sampled();
        topic.send(Interactions.answeredBy("v1", "Why is <b>this</b> so?", id));
        await().atMost(DEADLINE).until(() -> get(id.toString()).extract().statusCode() == 200);
        noticeADrift();
        given().get(page)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"));

        BrowserTests.run("evaluation.live.mjs", Map.of("EVALUATION_URL", page.toString()));
    }

    private void noticeADrift() {
        String example = "[{\"interactionId\":\"%s\",\"traceId\":\"%s\",\"value\":0.1}]"
                .formatted(UUID.randomUUID(), "0af7651916cd43dd8448eb211c80319c");
        database.write(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, DRIFT, example)) {
                return statement.executeUpdate();
            }
        });
    }

    private UUID evaluated() {
        UUID id = Ids.sampled();
        topic.send(Interactions.answered(id));
        await().atMost(DEADLINE).until(() -> get(id.toString()).extract().statusCode() == 200);
        return id;
    }

    private static ValidatableResponse get(String path) {
        String separator = path.startsWith("?") ? "" : "/";
        return RestAssured.get("/api/v1/evaluations" + separator + path).then();
    }

    private static ValidatableResponse put(UUID id, String label) {
        return given().contentType(ContentType.JSON)
                .body(label)
                .put("/api/v1/evaluations/" + id + "/label")
                .then();
    }
}
