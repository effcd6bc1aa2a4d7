package dev.ragstone.eval.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.eval.Infrastructure;
import dev.ragstone.eval.Interactions;
import dev.ragstone.eval.flow.Evaluation;
import dev.ragstone.eval.flow.Inclusion;
import dev.ragstone.eval.flow.Judged;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Stratum;
import dev.ragstone.eval.record.EvaluationRecorder;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.statistics.drift.Direction;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A metric that gets worse is noticed, once, and the traces to look at are named. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DriftIT {

    private static final String TENANT = "acme";

    @Inject
    EvaluationRecorder recorder;

    @Inject
    DriftWatch watch;

    @Inject
    DriftQueries queries;

    @Inject
    MeterRegistry meters;

    @Test
    void citationsThatGetWorse_areNoticedOnce() {
        for (int i = 0; i < 160; i++) {
            keep(i < 80 ? 0.9 : 0.1);
        }

        watch.lookAtAllBefore(Instant.now().plus(Duration.ofMinutes(1)));
        watch.lookAtAllBefore(Instant.now().plus(Duration.ofMinutes(1)));

        // Of a tenant that no other test has to do with.
        assertThat(queries.drifts(TENANT, Instant.EPOCH)).singleElement().satisfies(drift -> {
            assertThat(drift.metric()).isEqualTo("citation_recall");
            assertThat(drift.direction()).isEqualTo(Direction.FALL);
            assertThat(drift.examples()).isNotEmpty().allMatch(example -> example.value() == 0.1);
        });
        Watch anew = queries.watches(TENANT).getOrDefault("citation_recall", Watch.NEW);
        assertThat(WatchView.of("citation_recall", anew, 40))
                .as("what comes then is usual")
                .satisfies(view -> {
                    assertThat(view.baseline()).isNotNull();
                    assertThat(view.recent()).isCloseTo(0.1, within(1e-9));
                });
        RestAssured.get("/api/v1/evaluations/drifts").then().statusCode(200);
        assertThat(meters.get(MetricNames.EVALUATION_DRIFTS).counters()).isNotEmpty();
    }

    private void keep(double citationRecall) {
        Interaction interaction = Interactions.foreign(UUID.randomUUID());
        Evaluation evaluation = Evaluation.of(
                interaction,
                new Inclusion(Stratum.BASE, 1, true),
                Map.of("citation_recall", new ScoreResult.Scored(citationRecall)),
                Instant.now());
        recorder.record(new Judged(interaction, evaluation), Context.root())
                .await()
                .atMost(Duration.ofSeconds(20));
    }
}
