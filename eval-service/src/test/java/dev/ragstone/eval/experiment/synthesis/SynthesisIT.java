package dev.ragstone.eval.experiment.synthesis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ragstone.database.Database;
import dev.ragstone.eval.Infrastructure;
import dev.ragstone.testkit.generation.ChatScript;
import dev.ragstone.testkit.generation.ScriptedChatServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Data sets that a language model writes, behind a server that says what tests want. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SynthesisIT {

    private static final String ABOUT =
            """
            {"questions": [
              {"question": "How many days of paid leave do employees get?", "answer": "They get 30 days of paid leave.",
               "sentence": "Employees get 30 days of paid leave every calendar year."},
              {"question": "Who approves?", "answer": "Unicorns do.", "sentence": "Unicorns approve."}]}""";

    ScriptedChatServer server;

    @Inject
    Database database;

    @BeforeEach
    void forget() {
        server.reset();
    }

    @Test
    void documents_becomeADataSet_ofQuestionsThatPassTheChecks() {
        server.script(Infrastructure.JUDGE, call -> {
            String open = call.prompt().contains("numbered passages")
                    ? "{\"verdicts\": [false]}"
                    : "{\"question\": \"Who approves unpaid leave?\"}";
            ChatScript.saying(call.prompt().contains("\"sentence\"") ? ABOUT : open)
                    .answer(call);
        });

        order("written", 1).statusCode(202).body("state", equalTo("QUEUED"));

        awaitState("written", "DONE")
                .body("progress.questions", equalTo(2))
                .body("progress.unanswerable", equalTo(1))
                .body("progress.rejected", equalTo(Map.of("sentence-not-in-passage", 1)));
        RestAssured.get("/api/v1/datasets/written/versions/1")
                .then()
                .body("cases", hasSize(2))
                .body("cases[0].id", equalTo("leave#1.1"))
                .body("cases[0].reference", equalTo("They get 30 days of paid leave."))
                .body("cases[1].answerable", equalTo(false));
        int calls = server.calls().size();
        order("written", 1).statusCode(202).body("state", equalTo("DONE"));
        order("written", 0).statusCode(409);
        assertThat(server.calls()).as("nothing is asked again").hasSize(calls);
    }

    @Test
    void withoutAModelThatAnswers_theWorkWaits_goesOnWhereItWas_andCanBeEnded() {
        server.script(Infrastructure.JUDGE, ChatScript.saying("Let me think."));
        order("dull", 0).statusCode(202);
        awaitState("dull", "FAILED")
                .body("failure", containsString("No question was taken"))
                .body("progress.rejected", equalTo(Map.of("malformed", 1)));

        server.script(Infrastructure.JUDGE, ChatScript.refusing(500, "{}"));
        order("dull", 0).statusCode(202);
        awaitState("dull", "WAITING").body("progress.waitsFor", equalTo("judge-unavailable"));

        server.script(Infrastructure.JUDGE, ChatScript.saying(ABOUT));
        database.write(connection -> connection
                .createStatement()
                .executeUpdate("update dataset_synthesis set due_at = now() where name = 'dull'"));
        awaitState("dull", "DONE").body("progress.questions", equalTo(1));

        RestAssured.delete("/api/v1/datasets/dull/versions/1/synthesis").then().statusCode(409);
        get("unheard-of").statusCode(404);
    }

    private static ValidatableResponse order(String name, int unanswerable) {
        // The name makes it a text of its own, so that no reply is remembered from another test.
        String text =
                "Employees get 30 days of paid leave every calendar year. This is said of the data set " + name + ".";
        return given().contentType("application/json")
                .body(Map.of("documents", List.of(Map.of("id", "leave", "text", text)), "unanswerable", unanswerable))
                .post("/api/v1/datasets/%s/versions/1/synthesis".formatted(name))
                .then();
    }

    private static ValidatableResponse awaitState(String name, String state) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> get(name).body("state", equalTo(state)));
        return get(name);
    }

    private static ValidatableResponse get(String name) {
        return RestAssured.get("/api/v1/datasets/%s/versions/1/synthesis".formatted(name))
                .then();
    }
}
