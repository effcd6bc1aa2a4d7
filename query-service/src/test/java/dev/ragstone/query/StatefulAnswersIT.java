package dev.ragstone.query;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ragstone.testkit.generation.ChatScript;
import dev.ragstone.testkit.generation.ScriptedChatServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations that go on, and budgets that run out, in a real PostgreSQL. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(ModelServerResource.class)
@WithTestResource(DatabaseResource.class)
class StatefulAnswersIT {

    private static final String LARGE = "large-model";
    private static final String SMALL = "small-model";
    private static final String QUESTION = "How many days of annual leave does an employee have?";

    ScriptedChatServer models;
    DatabaseResource database;

    private final String conversation = UUID.randomUUID().toString();

    /** Whatever was spent or went wrong before. */
    @BeforeEach
    void routesThatAreAsked() throws SQLException {
        when().get("/api/v1/budget").then().statusCode(200);
        spend(0);
        modelsThatAnswer();
        await().until(() -> ask(QUESTION).<String>path("model").equals(LARGE));
        models.reset();
        modelsThatAnswer();
        spend(0);
    }

    private void modelsThatAnswer() {
        models.script(LARGE, ChatScript.saying("Every employee has 30 days of paid annual leave [1]."));
        models.script(SMALL, ChatScript.saying("Employees have 30 days of annual leave [1]."));
    }

    @AfterEach
    void reset() {
        models.reset();
    }

    @Test
    void questionOfAKnownConversation_isUnderstoodAndAnsweredWithWhatWasSaid() {
        models.script(SMALL, ChatScript.saying("How many days of annual leave does the board have?"));
        ask(QUESTION, conversation);

        Response answer = ask("And the board?", conversation);

        assertThat(answer.<String>path("searchedFor")).isEqualTo("How many days of annual leave does the board have?");
        assertThat(models.calls(LARGE).getLast().body().path("messages"))
                .extracting(message -> message.path("role").asText())
                .containsExactly("system", "user", "assistant", "user");
        when().get("/api/v1/conversations/" + conversation)
                .then()
                .statusCode(200)
                .body("conversationId", equalTo(conversation))
                .body("exchanges.question", equalTo(List.of(QUESTION, "And the board?")))
                .body("exchanges[1].interactionId", equalTo(answer.<String>path("interactionId")));
    }

    @Test
    void forgottenConversation_isGone() {
        ask(QUESTION, conversation);

        when().delete("/api/v1/conversations/" + conversation).then().statusCode(204);
        when().get("/api/v1/conversations/" + conversation).then().statusCode(404);
        when().delete("/api/v1/conversations/" + conversation).then().statusCode(404);
    }

    @Test
    void conversationThatIsNamedAndSent_isABrokenRule() {
        given().contentType(ContentType.JSON)
                .body("{\"question\":\"Why?\",\"conversationId\":\"a/b\",\"conversation\":[]}")
                .post("/api/v1/query")
                .then()
                .statusCode(400)
                .body("violations.size()", equalTo(2));
    }

    @Test
    void answer_isPaidFromTheBudgetOfItsDay() throws SQLException {
        Response answer = ask(QUESTION);

        double cost = answer.<Number>path("usage.costUsd").doubleValue();
        assertThat(cost).isPositive();
        Response budget = when().get("/api/v1/budget");
        assertThat(budget.<Number>path("spentUsd").doubleValue()).isCloseTo(cost, within(1e-8));
        assertThat(budget.<Number>path("limitUsd").doubleValue()).isEqualTo(5.0);
        assertThat(budget.<Number>path("softLimitUsd").doubleValue()).isEqualTo(4.0);
    }

    @Test
    void rewriting_isPartOfWhatAnAnswerCosts() {
        ask(QUESTION, conversation);

        Response answer = ask("And the board?", conversation);

        assertThat(answer.<Integer>path("usage.promptTokens")).isEqualTo(200);
    }

    @Test
    void budgetThatIsLow_getsTheCheapestModel() throws SQLException {
        spend(4.1);

        assertThat(ask(QUESTION).<String>path("model")).isEqualTo(SMALL);
    }

    @Test
    void budgetThatIsUsedUp_isAProblem_thatSaysUntilWhen_andNoModelIsAsked() throws SQLException {
        spend(5);

        Response refusal = post(QUESTION, null);

        assertThat(refusal.statusCode()).isEqualTo(429);
        assertThat(refusal.<String>path("type")).isEqualTo("urn:ragstone:problem:budget-exhausted");
        assertThat(refusal.<String>path("detail")).contains("5.00 US dollars a day");
        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 86_400);
        assertThat(models.calls(LARGE)).isEmpty();
        assertThat(models.calls(SMALL)).isEmpty();
        given().contentType(ContentType.JSON)
                .body("{\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}".formatted(QUESTION))
                .post("/v1/chat/completions")
                .then()
                .statusCode(429)
                .body("error.code", equalTo("budget-exhausted"));
    }

    @Test
    void databaseThatIsAway_costsConversationAndModels_andNotTheAnswer() {
        ask(QUESTION, conversation);
        database.takeAway();
        try {
            Response answer = ask(QUESTION, conversation);

            assertThat(answer.<String>path("model")).isEqualTo("extractive");
            assertThat(answer.<List<String>>path("degraded")).containsExactlyInAnyOrder("generation", "conversation");
            when().get("/api/v1/budget").then().statusCode(503);
            when().get("/api/v1/conversations/" + conversation).then().statusCode(503);
        } finally {
            database.bringBack();
        }
        await().until(() -> ask(QUESTION).<String>path("model").equals(LARGE));
        assertThat(when().get("/api/v1/conversations/" + conversation)
                        .jsonPath()
                        .getList("exchanges"))
                .hasSize(1);
    }

    private static Response ask(String question) {
        return ask(question, null);
    }

    private static Response ask(String question, @Nullable String conversation) {
        Response response = post(question, conversation);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response;
    }

    private static Response post(String question, @Nullable String conversation) {
        String member = conversation == null ? "" : ",\"conversationId\":\"%s\"".formatted(conversation);
        return given().contentType(ContentType.JSON)
                .body("{\"question\":\"%s\"%s}".formatted(question, member))
                .post("/api/v1/query");
    }

    /** The tenant has spent this today. */
    private void spend(double usd) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                PreparedStatement statement = connection.prepareStatement(
                        """
                        INSERT INTO ragstone_query.budget_day VALUES ('default', (now() AT TIME ZONE 'utc')::date, ?)
                        ON CONFLICT (tenant, day) DO UPDATE SET spent_usd = excluded.spent_usd
                        """)) {
            statement.setDouble(1, usd);
            statement.executeUpdate();
        }
    }
}
