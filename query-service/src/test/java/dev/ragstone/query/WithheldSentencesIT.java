package dev.ragstone.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.query.flow.Draft;
import dev.ragstone.query.flow.GenerationTask;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.TokenSink;
import dev.ragstone.query.flow.Writer;
import dev.ragstone.query.generate.Generator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A tenant whose unsupported sentences are withheld, in a service that is strict with the others and has an entailment model. */
@QuarkusTest
@TestProfile(WithheldSentencesIT.Dropping.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(EntailmentResource.class)
class WithheldSentencesIT {

    private static final String TRUE = "Every employee has 30 days of paid annual leave [1].";
    private static final String PARAPHRASED = "Staff may rest for 30 paid days annually [1].";
    private static final String FALSE = "The board grants 99 more after a sabbatical [1].";
    private static final String QUESTION = "How many days of annual leave does an employee have?";

    /** The tenant of everybody drops. */
    public static final class Dropping implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ragstone.query.citations.policy", "strict", "ragstone.tenants.default.citation-policy", "drop");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(Inventor.class);
        }
    }

    /** Writes one sentence word for word, one in other words, and one too many. */
    @Alternative
    @Singleton
    public static class Inventor implements Generator {

        @Override
        public Writer writer(Question question) {
            return new Writer("inventor", "1");
        }

        @Override
        public Draft generate(GenerationTask task, TokenSink tokens) {
            for (String word : (TRUE + ' ' + PARAPHRASED + ' ' + FALSE).split("(?<= )", -1)) {
                tokens.accept(word);
            }
            return new Draft(AnswerStatus.ANSWERED, "inventor", "1");
        }
    }

    @Test
    void sentenceThatItsPassageDoesNotSupport_isNotInTheAnswer() {
        given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .contentType(ContentType.JSON)
                .body(Map.of("question", QUESTION))
                .post("/api/v1/query")
                .then()
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("model", equalTo("inventor"))
                .body("answer", equalTo(TRUE + ' ' + PARAPHRASED))
                .body("citations", hasSize(2))
                .body("citations.verdict", everyItem(equalTo("SUPPORTED")))
                .body("citations.checkedBy", equalTo(List.of("words", "believer")))
                .body("citations[0].contradiction", nullValue())
                .body("citations[1].support", closeTo(0.9, 1e-6))
                .body("citations[1].contradiction", closeTo(0.02, 1e-6))
                .body("degraded", empty());
    }

    @Test
    void sentenceThatItsPassageDoesNotSupport_isNotInTheStreamEither() {
        String events = given().contentType(ContentType.JSON)
                .body(Map.of("question", QUESTION, "stream", true))
                .post("/api/v1/query")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(events)
                .contains("event: token", "30 days of paid annual leave [1].")
                .doesNotContain("sabbatical");
    }
}
