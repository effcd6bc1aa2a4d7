package dev.ragstone.eval.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.eval.Infrastructure;
import dev.ragstone.eval.Interactions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept ends, and what was counted stays counted. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RetentionIT {

    @Inject
    InteractionStore interactions;

    @Inject
    Retention retention;

    @Test
    void interactionsThatWereNotJudged_areForgottenAfterADay_butNotTheirNumber() {
        Interaction interaction = Interactions.answered(UUID.randomUUID());
        interactions.leaveOut(interaction, "rate");
        int before = unsampled();

        retention.forgetBefore(interaction.at().plus(Duration.ofHours(25)));

        assertThat(interactions.leaveOut(interaction, "rate"))
                .as("whether it is wanted; it is kept anew")
                .isFalse();
        assertThat(unsampled()).isEqualTo(before + 1);
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
