package dev.ragstone.eval.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.eval.Infrastructure;
import dev.ragstone.eval.Interactions;
import dev.ragstone.eval.flow.Evaluation;
import dev.ragstone.eval.flow.Inclusion;
import dev.ragstone.eval.flow.Judged;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept ends, and what was counted stays counted. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RetentionIT {

    @Inject
    InteractionStore interactions;

    @Inject
    EvaluationStore evaluations;

    @Inject
    Retention retention;

    @Test
    void interactionsThatWereNotJudged_areForgottenAfterADay_butNotTheirNumber() {
        Interaction interaction = Interactions.answered(UUID.randomUUID());
        interactions.leaveOut(interaction, "rate");
        int counted = unsampled();

        retention.forgetBefore(interaction.at().plus(Duration.ofHours(25)));

        assertThat(unsampled()).isEqualTo(counted);
    }

    @Test
    void interactionThatKafkaGivesAgain_isNotCountedAgain_howeverLate() {
        Interaction interaction = Interactions.answered(UUID.randomUUID());
        interactions.leaveOut(interaction, "rate");
        retention.forgetBefore(interaction.at().plus(Duration.ofHours(25)));
        int counted = unsampled();

        assertThat(interactions.leaveOut(interaction, "rate"))
                .as("whether it is judged after all")
                .isFalse();
        Evaluation evaluation = Evaluation.of(interaction, Inclusion.PULLED_IN, Map.of(), Instant.now());
        assertThat(evaluations.keep(new Judged(interaction, evaluation)))
                .as("sampled now, by a higher rate")
                .isEqualTo(new Kept(false, Optional.empty()));

        assertThat(unsampled()).isEqualTo(counted);
        RestAssured.get("/api/v1/evaluations/" + interaction.id()).then().statusCode(404);
    }

    private static int unsampled() {
        JsonPath summary = RestAssured.get("/api/v1/evaluations/summary?window=2h")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return summary.getInt("intake.unsampled.rate");
    }
}
