package dev.ragstone.eval;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores for whoever asks. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ScoreIT {

    private static final String ANSWER =
            """
            {"question": "How many days of leave do I get?",
             "answer": "You get 30 days of paid leave [1]. Unicorns approve this weekly [2].",
             "passages": [{"text": "Employees get 30 days of paid leave every calendar year."},
                          {"id": "trains", "text": "The company pays train tickets in second class."}],
             "reference": "Employees get 30 days of paid leave."%s}
            """;

    @Test
    void everyMetricThatCostsNothing_isThere_withWhatItIsMadeOf() {
        score(ANSWER.formatted(""))
                .statusCode(200)
                .body("scores.faithfulness.value", closeTo(0.5, 1e-9))
                .body("scores.faithfulness.findings.holds", equalTo(List.of(true, false)))
                .body("scores.faithfulness.findings[0].chunkId", equalTo("1"))
                .body("scores.citation_precision.value", closeTo(0.5, 1e-9))
                .body("scores.context_recall.value", closeTo(1, 1e-9))
                .body("scores.context_precision.value", closeTo(1, 1e-9))
                .body("scores.factual_correctness.value", closeTo(0.67, 1e-9))
                .body("scores.semantic_similarity.value", greaterThan(0.5))
                .body("scores.answer_relevancy.value", greaterThan(0.5))
                .body("scores.abstention_correctness.value", closeTo(1, 1e-9))
                .body("scores.latency_ms.skipped", equalTo("no-consumption"));
    }

    @Test
    void onlyTheMetricsThatAreNamed_areComputed() {
        score(ANSWER.formatted(", \"metrics\": [\"faithfulness\"]"))
                .statusCode(200)
                .body("scores", hasKey("faithfulness"))
                .body("scores", not(hasKey("context_recall")));
    }

    @Test
    void metricsThatDoNotApply_sayWhy() {
        score(
                        "{\"question\": \"Who?\", \"answer\": \"I do not know.\", \"status\": \"ABSTAINED\", \"answerable\": false}")
                .statusCode(200)
                .body("scores.faithfulness.skipped", equalTo("abstained"))
                .body("scores.context_relevance.skipped", equalTo("no-passages"))
                .body("scores.context_recall.skipped", equalTo("no-reference"))
                .body("scores.abstention_correctness.value", closeTo(1, 1e-9));
    }

    @Test
    void everythingThatIsWrong_isNamedAtOnce() {
        score(
                        """
                        {"question": " ", "passages": [{"id": 1}], "status": "DONE", "answerable": "yes",
                         "metrics": ["unheard-of"]}
                        """)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ragstone:problem:invalid-request"))
                .body("violations", hasSize(7))
                .body("violations", hasItem(containsString("faithfulness")));
        score("[]").statusCode(400);
        score("{").statusCode(400);
    }

    private static ValidatableResponse score(String body) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/score")
                .then();
    }
}
