package dev.ragstone.eval.judge;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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
import io.opentelemetry.context.Context;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An entailment model as judge, behind a server that believes everything but what is said of unicorns. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class EntailmentIT {

    /** One of the few that the model is shown at the rate of the tests. */
    private static final UUID SHOWN = UUID.fromString("00000000-0000-0000-0000-000000c31438");

    @Inject
    Database database;

    @Inject
    Scoring scoring;

    @Inject
    EvaluationRecorder recorder;

    @Inject
    JudgeQueue queue;

    @Test
    void metricsOfTheModel_areThereForWhoeverNamesThem_andSayWhoJudged() {
        given().contentType("application/json")
                .body(
                        """
                        {"question": "How many days?", "answer": "You may rest for a month. Unicorns approve.",
                         "passages": [{"text": "Employees get 30 days of paid leave."}], "reference": "A month of rest.",
                         "metrics": ["entailment_faithfulness", "entailment_context_recall", "faithfulness"]}
                        """)
                .post("/api/v1/score")
                .then()
                .statusCode(200)
                .body("scores.entailment_faithfulness.value", equalTo(0.5f))
                .body("scores.entailment_faithfulness.findings[1].support", equalTo(0.1f))
                .body("scores.entailment_faithfulness.judge", startsWith("nli@"))
                .body("scores.entailment_context_recall.value", equalTo(1f))
                .body("scores.faithfulness.value", equalTo(0f))
                .body("scores.faithfulness.judge", nullValue());
    }

    @Test
    void evaluationInTheQueue_getsTheScoresOfTheModel_andThoseOfAnotherModelAreNotCountedWithThem() {
        UUID before = keep(UUID.randomUUID());
        execute("insert into judge_job (interaction_id, judges) values ('%s', '{entailment}')", before);
        awaitVerdict(before);
        execute(
                "update evaluation_score set judge = 'old@1' where judge is not null and interaction_id = '%s'",
                before);
        keep(SHOWN);

        queue.offer(SHOWN).await().atMost(Duration.ofSeconds(20));

        awaitVerdict(SHOWN);
        get("/api/v1/evaluations/" + before).then().body("scores.entailment_faithfulness.judge", equalTo("old@1"));
        get("/api/v1/evaluations/summary?window=1h")
                .then()
                .body("groups[0].metrics.find { it.metric == 'entailment_faithfulness' }.n", equalTo(1));
        get("/api/v1/evaluations?order=worst&metric=entailment_faithfulness&window=1h")
                .then()
                .body("evaluations.interactionId", hasItem(SHOWN.toString()))
                .body("evaluations.size()", equalTo(1));
    }

    private UUID keep(UUID id) {
        Interaction interaction = Interactions.answered(id);
        Evaluation evaluation = Evaluation.of(
                interaction,
                new Inclusion(Stratum.BASE, 1, true),
                scoring.scoreLive(Subject.of(interaction)),
                Instant.now());
        recorder.record(new Judged(interaction, evaluation), Context.root())
                .await()
                .atMost(Duration.ofSeconds(20));
        return id;
    }

    private void execute(String sql, UUID id) {
        database.write(connection -> connection.createStatement().executeUpdate(sql.formatted(id)));
    }

    private static void awaitVerdict(UUID id) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> get("/api/v1/evaluations/" + id)
                .then()
                .body("scores.entailment_faithfulness.value", equalTo(0.5f))
                .body("scores.entailment_faithfulness.judge", startsWith("nli@"))
                .body("scores.entailment_citation_recall.value", equalTo(0.5f))
                .body("scores.judge_faithfulness", nullValue()));
    }
}
