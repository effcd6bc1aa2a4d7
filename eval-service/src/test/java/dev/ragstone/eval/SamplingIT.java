package dev.ragstone.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ragstone.events.FeedbackEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which interactions are judged, and what the judged ones say of all. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SamplingIT {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int DISLIKED = -1;

    Infrastructure infrastructure;

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
    void feedbackOnAnAnswerThatWasNotSampled_bringsItIn() {
        UUID id = Ids.unsampled();
        topic.send(Interactions.answered(id));
        await().atMost(DEADLINE).until(() -> isKept(id));
        get(id).statusCode(404);

        topic.sendFeedback("default", new FeedbackEvent(id, DISLIKED, "wrong\0", Instant.now()));

        awaitEvaluation(id).body("stratum", equalTo("negative-feedback")).body("probability", equalTo(1f));
    }

    @Test
    void feedbackThatComesFirst_isRemembered() {
        UUID id = Ids.unsampled();
        topic.sendFeedback("default", new FeedbackEvent(id, DISLIKED, null, Instant.now()));
        await().atMost(DEADLINE)
                .until(() -> count("select count(*) from feedback where interaction_id = '%s'", id) == 1);

        topic.send(Interactions.answered(id));

        awaitEvaluation(id).body("stratum", equalTo("negative-feedback"));
    }

    @Test
    void feedbackOnASampledAnswer_makesItCertainToHaveBeenTaken() {
        UUID id = Ids.sampled();
        topic.send(Interactions.answered(id));
        awaitEvaluation(id).body("stratum", equalTo("base")).body("probability", equalTo((float) Ids.RATE));

        topic.sendFeedback("default", new FeedbackEvent(id, DISLIKED, null, Instant.now()));

        await().atMost(DEADLINE).untilAsserted(() -> get(id).body("stratum", equalTo("negative-feedback")));
    }

    @Test
    void feedbackOfAnotherTenant_changesNothing() {
        UUID id = Ids.unsampled();
        topic.send(Interactions.answered(id));
        await().atMost(DEADLINE).until(() -> isKept(id));
        topic.sendFeedback("acme", new FeedbackEvent(id, DISLIKED, null, Instant.now()));
        UUID next = Ids.unsampled();
        topic.send(Interactions.answered(next));
        topic.sendFeedback("default", new FeedbackEvent(next, DISLIKED, null, Instant.now()));

        awaitEvaluation(next);
        get(id).statusCode(404);
    }

    @Test
    void intakeAddsUp_andEstimatesCountEachScoreByItsChance() {
        topic.send(Interactions.answered(Ids.unsampled()));
        topic.send(Interactions.degraded(Ids.unsampled()));
        UUID last = Ids.sampled();
        topic.send(Interactions.answered(last));
        awaitEvaluation(last);

        JsonPath summary = RestAssured.get("/api/v1/evaluations/summary?window=1h&groupBy=stratum")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Integer> unsampled = summary.getMap("intake.unsampled");
        int left = unsampled.values().stream().mapToInt(n -> n).sum();
        assertThat(summary.getInt("intake.sampled") + left).isEqualTo(summary.getInt("intake.received"));
        assertThat(unsampled.get("rate")).isPositive();
        assertThat(summary.getList("groups.key", String.class)).contains("base", "degraded");
    }

    @Test
    void variants_areCompared() {
        UUID last = Ids.sampled();
        IntStream.range(0, 4).forEach(i -> {
            topic.send(Interactions.answeredBy("old", "How do I delete document %d?".formatted(i), Ids.sampled()));
            topic.send(Interactions.answeredBy("new", "How do I delete page %d?".formatted(i), Ids.sampled()));
        });
        topic.send(Interactions.answered(last));
        awaitEvaluation(last);

        JsonPath comparison = RestAssured.get(
                        "/api/v1/evaluations/comparison?by=promptVersion&baseline=old&candidate=new&window=1h")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> faithfulness = comparison.getMap("metrics.find { it.metric == 'faithfulness' }");
        assertThat(faithfulness)
                .containsEntry("baselineN", 4)
                .containsEntry("candidateN", 4)
                .containsEntry("verdict", "CANNOT_TELL");
        RestAssured.get("/api/v1/evaluations/comparison?window=1h").then().statusCode(200);
        RestAssured.get("/api/v1/evaluations/comparison?by=promptVersion")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse awaitEvaluation(UUID id) {
        await().atMost(DEADLINE).until(() -> get(id).extract().statusCode() == 200);
        return get(id);
    }

    private static ValidatableResponse get(UUID id) {
        return RestAssured.get("/api/v1/evaluations/" + id).then();
    }

    private boolean isKept(UUID id) throws SQLException {
        return count("select count(*) from interaction where interaction_id = '%s'", id) == 1;
    }

    private long count(String sql, UUID id) throws SQLException {
        try (Connection connection = DriverManager.getConnection(infrastructure.jdbcUrl());
                ResultSet row = connection.createStatement().executeQuery(sql.formatted(id))) {
            row.next();
            return row.getLong(1);
        }
    }
}
