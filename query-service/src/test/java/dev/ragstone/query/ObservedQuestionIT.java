package dev.ragstone.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.ragstone.events.EventJson;
import dev.ragstone.events.FeedbackEvent;
import dev.ragstone.events.FeedbackHeaders;
import dev.ragstone.events.InteractionEvent;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.TraceHeader;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What operators and the other services see of a question. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class ObservedQuestionIT {

    private static final String QUESTION = "How many days of annual leave does an employee have?";

    @Inject
    SpanRecorder spans;

    @Inject
    FaultySearcher searcher;

    @ConfigProperty(name = KafkaResource.PLAIN)
    String bootstrapServers;

    @TestHTTPResource(value = "/health", management = true)
    URL health;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @AfterEach
    void heal() {
        searcher.setAway(false);
    }

    @Test
    void interaction_goesToKafka_inTheTraceOfItsQuestion() {
        Response answer = ask();
        String id = answer.path("interactionId");
        String traceId = answer.path("traceId");
        assertThat(answer.header(TraceHeader.NAME)).isEqualTo(traceId);

        ConsumerRecord<String, byte[]> recorded = interaction(id);

        assertThat(new String(recorded.headers().lastHeader("traceparent").value(), StandardCharsets.US_ASCII))
                .startsWith("00-" + traceId);
        InteractionEvent event = EventJson.read(recorded.value(), InteractionEvent.class);
        assertThat(event.question()).isEqualTo(QUESTION);
        assertThat(event.answer()).isEqualTo(answer.<String>path("answer"));
        assertThat(event.origin()).isEqualTo("live");
        assertThat(event.passages()).isNotEmpty();
        assertThat(event.citations()).isNotEmpty();
    }

    @Test
    void questionOfAnExperiment_isRecordedAsOne_whateverItsForm() {
        Response answer = given().header("Ragstone-Origin", "experiment")
                .contentType(ContentType.JSON)
                .body(Map.of("question", QUESTION))
                .post("/api/v1/query");
        Response completion = given().header("Ragstone-Origin", "experiment")
                .contentType(ContentType.JSON)
                .body(Map.of("messages", List.of(Map.of("role", "user", "content", QUESTION))))
                .post("/v1/chat/completions");

        for (String id :
                List.of(answer.<String>path("interactionId"), completion.<String>path("ragstone.interactionId"))) {
            assertThat(EventJson.read(interaction(id).value(), InteractionEvent.class)
                            .origin())
                    .isEqualTo("experiment");
        }
    }

    @Test
    void spans_coverTheStages_andHoldNothingThatAPersonWrote() {
        String traceId = ask().path("traceId");

        await().until(() -> named(traceId, SpanNames.RECORD).isPresent());
        SpanData search = named(traceId, SpanNames.SEARCH).orElseThrow();
        assertThat(search.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(search.getAttributes().get(SpanAttributes.DB_OPERATION_NAME)).isEqualTo("search");
        assertThat(search.getParentSpanId())
                .isEqualTo(named(traceId, SpanNames.RETRIEVE).orElseThrow().getSpanId());
        assertThat(named(traceId, SpanNames.REWRITE)
                        .orElseThrow()
                        .getAttributes()
                        .get(SpanAttributes.QUESTION_REWRITTEN))
                .isFalse();
        SpanData generation = named(traceId, SpanNames.GENERATE + " extractive").orElseThrow();
        assertThat(generation.getAttributes().get(SpanAttributes.GEN_AI_REQUEST_MODEL))
                .isEqualTo("extractive");
        assertThat(named(traceId, SpanNames.CITE)).isPresent();
        assertThat(spans.spansOf(traceId))
                .filteredOn(span -> span.getKind() == SpanKind.SERVER)
                .singleElement()
                .satisfies(root -> {
                    assertThat(root.getAttributes().get(SpanAttributes.SAMPLING_HASH))
                            .isBetween(0.0, 1.0);
                    assertThat(root.getAttributes().get(SpanAttributes.ANSWERABILITY))
                            .isBetween(0.0, 1.0);
                    assertThat(root.getAttributes().get(SpanAttributes.DEGRADED))
                            .isFalse();
                });
        assertThat(spans.spansOf(traceId).stream().filter(span -> span.getName().startsWith(SpanNames.EMBED)))
                .hasSize(1);
        assertThat(spans.spansOf(traceId)).allSatisfy(span -> assertThat(
                        span.getAttributes().asMap().values().toString())
                .doesNotContain("annual leave"));
    }

    @Test
    void followUp_isRecordedAsItWasAsked_andItsSpanSaysNoMoreThanThatItWasRewritten() {
        Response answer = ask(Map.of(
                "question",
                "How is it requested?",
                "conversation",
                List.of(Map.of("role", "user", "content", QUESTION))));

        SpanData rewrite = named(answer.path("traceId"), SpanNames.REWRITE).orElseThrow();
        assertThat(rewrite.getAttributes().get(SpanAttributes.QUESTION_REWRITTEN))
                .isTrue();
        assertThat(rewrite.getAttributes().get(SpanAttributes.CONVERSATION_TURNS))
                .isEqualTo(1);
        assertThat(rewrite.getAttributes().size()).isEqualTo(2);
        assertThat(answer.<String>path("searchedFor")).isNotNull();
        InteractionEvent event =
                EventJson.read(interaction(answer.path("interactionId")).value(), InteractionEvent.class);
        assertThat(event.question()).isEqualTo("How is it requested?");
    }

    @Test
    void feedback_isTakenToItsTopic_withTheTenantOfWhoeverGivesIt() {
        String id = ask().path("interactionId");

        given().contentType(ContentType.JSON)
                .body(Map.of("interactionId", id, "rating", -1, "comment", "That was before."))
                .post("/api/v1/feedback")
                .then()
                .statusCode(202);

        ConsumerRecord<String, byte[]> feedback = new Broker(bootstrapServers).feedback(id);
        FeedbackEvent event = EventJson.read(feedback.value(), FeedbackEvent.class);
        assertThat(event.interactionId()).hasToString(id);
        assertThat(event.rating()).isEqualTo(-1);
        assertThat(event.comment()).isEqualTo("That was before.");
        assertThat(new String(
                        feedback.headers().lastHeader(FeedbackHeaders.TENANT).value(), StandardCharsets.UTF_8))
                .isEqualTo("default");
    }

    @Test
    void feedbackThatBreaksRules_isRefusedWithAllOfThem() {
        given().contentType(ContentType.JSON)
                .body(Map.of("interactionId", "7", "rating", 5, "comment", List.of()))
                .post("/api/v1/feedback")
                .then()
                .statusCode(400)
                .header(TraceHeader.NAME, matchesPattern("[0-9a-f]{32}"))
                .body("violations.size()", equalTo(3));
    }

    @Test
    void metrics_countQuestionsStagesInteractions_andWhatIsLeftOut() {
        ask();
        ask(Map.of("question", "When does the canteen serve lunch?"));
        await().untilAsserted(() -> assertThat(given().get(metrics).asString())
                .contains("ragstone_passages_left_out_total{reason=\"near_duplicate\"")
                .contains("ragstone_queries_seconds_count{status=\"answered\"")
                .containsPattern("ragstone_queries_seconds_bucket\\{.*le=\"5.0\"")
                .containsPattern("http_server_requests_seconds_bucket\\{.*uri=\"/api/v1/query\"")
                .contains("ragstone_stage_duration_seconds_count{stage=\"retrieve\"")
                .contains("ragstone_interactions_dropped_total{reason=\"queue_full\"")
                .containsPattern("ragstone_interactions_recorded_total [1-9]"));
    }

    @Test
    void readiness_followsTheIndex_whileLivenessDoesNot() {
        given().get(health + "/started").then().statusCode(200);
        given().get(health + "/ready").then().statusCode(200);
        searcher.setAway(true);
        assertThat(given().get(health + "/ready")
                        .then()
                        .statusCode(503)
                        .extract()
                        .asString())
                .contains("tell it to come back");
        given().get(health + "/live").then().statusCode(200);
    }

    @Test
    void page_mayLoadItsOwnFilesOnly_andNoOtherOriginMayAsk() {
        given().get("/")
                .then()
                .header("Content-Security-Policy", org.hamcrest.Matchers.containsString("default-src 'none'"));
        given().header("Origin", "https://elsewhere.example")
                .contentType(ContentType.JSON)
                .body(Map.of("question", QUESTION))
                .post("/api/v1/query")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Access-Control-Allow-Origin", org.hamcrest.Matchers.nullValue());
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    private static Response ask() {
        return ask(Map.of("question", QUESTION));
    }

    private static Response ask(Map<String, Object> request) {
        Response response = given().contentType(ContentType.JSON).body(request).post("/api/v1/query");
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private Optional<SpanData> named(String traceId, String name) {
        return spans.spansOf(traceId).stream()
                .filter(span -> span.getName().equals(name))
                .findFirst();
    }

    private ConsumerRecord<String, byte[]> interaction(String id) {
        return new Broker(bootstrapServers).interaction(id);
    }
}
