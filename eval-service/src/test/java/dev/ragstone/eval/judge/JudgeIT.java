package dev.ragstone.eval.judge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.database.Database;
import dev.ragstone.eval.Infrastructure;
import dev.ragstone.eval.Interactions;
import dev.ragstone.eval.flow.Evaluation;
import dev.ragstone.eval.flow.Inclusion;
import dev.ragstone.eval.flow.Judged;
import dev.ragstone.eval.flow.Stratum;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.eval.record.EvaluationRecorder;
import dev.ragstone.testkit.generation.ChatScript;
import dev.ragstone.testkit.generation.ScriptedCall;
import dev.ragstone.testkit.generation.ScriptedChatServer;
import io.opentelemetry.context.Context;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A language model as judge, behind a server that says what tests want; each verdict has three votes. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class JudgeIT {

    ScriptedChatServer server;

    @Inject
    Database database;

    @Inject
    Scoring scoring;

    @Inject
    EvaluationRecorder recorder;

    @BeforeEach
    void forget() {
        server.reset();
    }

    @Test
    void metricsOfTheJudge_countItsVerdicts() {
        server.script(Infrastructure.JUDGE, JudgeIT::reply);

        score(
                        "You get 30 days. Unicorns approve.",
                        "judge_faithfulness",
                        "judge_context_relevance",
                        "judge_answer_relevancy")
                .statusCode(200)
                .body("scores.judge_faithfulness.value", closeTo(0.5, 1e-9))
                .body("scores.judge_faithfulness.findings[0].text", equalTo("Employees get 30 days."))
                .body("scores.judge_context_relevance.value", closeTo(0.75, 1e-9))
                .body("scores.judge_answer_relevancy.value", closeTo(1, 1e-6));
    }

    @Test
    void majorityOfVotesDecides_andTheirSpreadIsTold() {
        AtomicInteger votes = new AtomicInteger();
        server.script(Infrastructure.JUDGE, call -> {
            boolean isThird = call.prompt().contains("check claims") && votes.incrementAndGet() == 3;
            say(call, isThird ? "{\"verdicts\": [false, false]}" : text(call));
        });

        score("You get 30 days. Griffins approve.", "judge_faithfulness", "judge_vote_spread")
                .body("scores.judge_faithfulness.value", closeTo(0.5, 1e-9))
                .body("scores.judge_faithfulness.findings[0].support", closeTo(2.0 / 3, 1e-9))
                .body("scores.judge_vote_spread.value", closeTo(1.0 / 6, 1e-9));
        assertThat(votes).hasValue(3);
    }

    @Test
    void whatWasSaidOnce_isNotAskedAgain() {
        server.script(Infrastructure.JUDGE, JudgeIT::reply);
        String answer = "You get 30 days. Dragons approve.";
        score(answer, "judge_faithfulness").statusCode(200);
        int calls = server.calls().size();

        score(answer, "judge_faithfulness").body("scores.judge_faithfulness.value", closeTo(0.5, 1e-9));

        assertThat(server.calls()).hasSize(calls);
    }

    @Test
    void replyThatIsNotWhatWasAskedFor_isAskedForAgain_andThenAReason() {
        server.script(Infrastructure.JUDGE, ChatScript.saying("I think it is fine."));

        score("You get 30 days. Elves approve.", "judge_faithfulness")
                .statusCode(200)
                .body("scores.judge_faithfulness.failed", equalTo("judge-malformed"));

        assertThat(server.calls()).hasSize(3);
    }

    @Test
    void evaluationInTheQueue_getsTheScoresOfTheJudge() {
        server.script(Infrastructure.JUDGE, JudgeIT::reply);
        UUID id = keep();

        queue(id);

        awaitVerdict(id);
        assertThat(queued(id)).isFalse();
    }

    @Test
    void evaluationThatCannotBeRead_isTriedAgainLater_andTheNextOneDoesNotWait() {
        server.script(Infrastructure.JUDGE, JudgeIT::reply);
        UUID broken = keep();
        execute("update interaction set content = 'broken' where interaction_id = '%s'", broken);
        UUID next = keep();

        queue(broken);
        queue(next);

        awaitVerdict(next);
        assertThat(queued(broken)).isTrue();
        execute("delete from judge_job where interaction_id = '%s'", broken);
    }

    @Test
    void budgetIsNeverExceeded_howeverManySpendIt() throws Exception {
        Clock day = Clock.fixed(Instant.parse("2031-01-01T12:00:00Z"), ZoneOffset.UTC);
        AtomicInteger paid = new AtomicInteger();
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 100; i++) {
                executor.execute(() -> {
                    Optional<JudgeBudget.Payment> payment = new JudgeBudget(database, 1, 1_000, day).pay(0.03);
                    payment.ifPresent(held -> paid.incrementAndGet());
                });
            }
        }
        assertThat(paid).hasValue(33);

        JudgeBudget budget = new JudgeBudget(database, 1, 34, day);
        JudgeBudget.Payment last = budget.pay(0.01).orElseThrow();
        last.settle(0);
        assertThat(budget.pay(0)).as("a call more than are allowed").isEmpty();
    }

    private UUID keep() {
        Interaction interaction = Interactions.answered(UUID.randomUUID());
        Evaluation evaluation = Evaluation.of(
                interaction,
                new Inclusion(Stratum.BASE, 1, true),
                scoring.scoreLive(Subject.of(interaction)),
                Instant.now());
        recorder.record(new Judged(interaction, evaluation), Context.root())
                .await()
                .atMost(Duration.ofSeconds(20));
        return interaction.id();
    }

    private void queue(UUID id) {
        execute("insert into judge_job (interaction_id) values ('%s')", id);
    }

    private void execute(String sql, UUID id) {
        database.write(connection -> connection.createStatement().executeUpdate(sql.formatted(id)));
    }

    private boolean queued(UUID id) {
        return database.read(connection -> connection
                .createStatement()
                .executeQuery("select 1 from judge_job where interaction_id = '%s'".formatted(id))
                .next());
    }

    private static void awaitVerdict(UUID id) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> RestAssured.get("/api/v1/evaluations/" + id)
                .then()
                .body("scores.judge_faithfulness.value", equalTo(0.5f))
                .body("scores.judge_response_groundedness.value", equalTo(0.75f)));
    }

    private static ValidatableResponse score(String answer, String... metrics) {
        String body =
                """
                {"question": "How many days of leave do I get?", "answer": "%s",
                 "passages": [{"text": "Employees get 30 days of paid leave."}], "metrics": ["%s"]}
                """
                        .formatted(answer, String.join("\", \"", metrics));
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/score")
                .then();
    }

    private static void reply(ScriptedCall call) throws IOException {
        say(call, text(call));
    }

    private static void say(ScriptedCall call, String text) throws IOException {
        call.begin();
        call.say("Here it is:\n" + text + "\n");
        call.finish("stop", 100, 10);
    }

    private static String text(ScriptedCall call) {
        String prompt = call.prompt();
        if (prompt.contains("take texts apart")) {
            return """
                    {"claims": [{"sentence": 1, "text": "Employees get 30 days."}, {"sentence": 2, "text": "It is approved."}]}""";
        }
        if (prompt.contains("three different questions")) {
            return "{\"questions\": [\"How many days of leave do I get?\"], \"noncommittal\": false}";
        }
        if (prompt.contains("numbered passages")) {
            return "{\"verdicts\": [true]}";
        }
        if (prompt.contains("{\"rating\"")) {
            return prompt.contains("Imagine") || prompt.contains("look for what")
                    ? "{\"rating\": 1}"
                    : "{\"rating\": 2}";
        }
        return "{\"verdicts\": [true, false]}";
    }
}
