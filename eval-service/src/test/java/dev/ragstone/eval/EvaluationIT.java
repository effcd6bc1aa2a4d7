package dev.ragstone.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.eval.ledger.EvaluationLedger;
import dev.ragstone.eval.score.DeterministicMetrics;
import dev.ragstone.events.EvaluationEvent;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.MetricScore;
import dev.ragstone.events.TenantEvent;
import dev.ragstone.events.Topics;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Telemetry.EventNames;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service between a real broker and a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class EvaluationIT {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    Infrastructure infrastructure;

    @Inject
    MeterRegistry meters;

    @Inject
    InMemorySpanExporter spans;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/health/live", management = true)
    URI live;

    private Topic topic;

    @BeforeEach
    void connect() {
        topic = new Topic(infrastructure.bootstrapServers());
    }

    @AfterEach
    void disconnect() {
        topic.close();
    }

    @Test
    void interaction_isScoredStoredListedAndPublished() {
        UUID id = Ids.sampled();
        topic.send(Interactions.answered(id));

        awaitEvaluation(id)
                .body("status", equalTo("ANSWERED"))
                .body("model", equalTo("extractive"))
                .body("scores.faithfulness.value", equalTo(0.5f))
                .body("scores.faithfulness.findings.holds", equalTo(List.of(true, false)))
                .body("scores.citation_recall.value", equalTo(0.5f))
                .body("scores.context_relevance.value", equalTo(1f));
        get("/api/v1/evaluations").statusCode(200).body("evaluations.interactionId", hasItem(id.toString()));
        EvaluationEvent event = EventJson.read(awaitPublished(id).value(), EvaluationEvent.class);
        assertThat(event.scores()).containsEntry("faithfulness", new MetricScore.Value(0.5, null));
    }

    @Test
    void redelivery_changesNothing() {
        UUID id = Ids.sampled();
        Interaction interaction = Interactions.answered(id);
        double duplicates = count(EvaluationLedger.KEPT, MetricTags.OUTCOME, "duplicate");
        topic.send(interaction);
        String first = awaitEvaluation(id).extract().asString();
        topic.send(interaction);

        await().atMost(DEADLINE)
                .until(() -> count(EvaluationLedger.KEPT, MetricTags.OUTCOME, "duplicate") > duplicates);
        assertThat(get("/api/v1/evaluations/" + id).extract().asString()).isEqualTo(first);
        sendAndAwaitAnother();
        assertThat(topic.published(id)).hasSize(1);
    }

    @Test
    void evaluationThatWasKeptButNotPublished_isPublishedOnRedelivery() throws Exception {
        Interaction interaction = Interactions.answered(Ids.sampled());
        topic.send(interaction);
        awaitPublished(interaction.id());
        sendAndAwaitAnother();
        try (Connection connection = DriverManager.getConnection(infrastructure.jdbcUrl());
                PreparedStatement crash = connection.prepareStatement(
                        "insert into evaluation_outbox (interaction_id, event) values (?, ?)")) {
            crash.setObject(1, interaction.id());
            crash.setBytes(2, "as it was kept".getBytes(UTF_8));
            crash.executeUpdate();
        }
        topic.send(interaction);

        await().atMost(DEADLINE).until(() -> topic.published(interaction.id()).size() == 2);
        assertThat(topic.published(interaction.id()).getLast().value())
                .asString(UTF_8)
                .isEqualTo("as it was kept");
    }

    @Test
    void malformedRecords_areCountedAndSkipped_andTheStreamGoesOn() {
        double before = count(MetricNames.INTERACTIONS_RECEIVED, MetricTags.OUTCOME, "malformed");
        for (byte[] value : new byte[][] {null, {}, {0, 1, 2}, "{}".getBytes(UTF_8), "[1]".getBytes(UTF_8)}) {
            topic.send(new ProducerRecord<>(Topics.INTERACTIONS, "any", value));
        }
        topic.send(new ProducerRecord<>(Topics.INTERACTIONS, withUnknownOrigin()));

        sendAndAwaitAnother();
        assertThat(count(MetricNames.INTERACTIONS_RECEIVED, MetricTags.OUTCOME, "malformed") - before)
                .isEqualTo(6);
    }

    @Test
    void evaluationThatTheDatabaseRefuses_isCountedAndSkipped() {
        double before = count(EvaluationLedger.KEPT, MetricTags.OUTCOME, "refused");
        UUID id = Ids.sampled();
        topic.send(Interactions.withZeroCharacter(id));

        sendAndAwaitAnother();
        assertThat(count(EvaluationLedger.KEPT, MetricTags.OUTCOME, "refused") - before)
                .isEqualTo(1);
        get("/api/v1/evaluations/" + id).statusCode(404);
    }

    @Test
    void databaseOutage_losesNothing() {
        List<UUID> ids = Stream.generate(Ids::sampled).limit(5).toList();
        double retries = count(EvaluationLedger.RETRIES);
        // Connections are in the pool when their server goes.
        sendAndAwaitAnother();
        infrastructure.stopDatabase();
        try {
            ids.forEach(id -> topic.send(Interactions.answered(id)));
            await().atMost(DEADLINE).until(() -> count(EvaluationLedger.RETRIES) > retries);
            get(ready.toString()).statusCode(503).body(containsString("PostgreSQL is not available"));
            get(live.toString()).statusCode(200);
            get("/api/v1/evaluations")
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:ragstone:problem:unavailable"));
        } finally {
            infrastructure.startDatabase();
        }
        ids.forEach(this::awaitEvaluation);
        ids.forEach(this::awaitPublished);
        get(ready.toString()).statusCode(200);
    }

    @Test
    void otherTenantsEvaluations_areKeptButNotShown() throws Exception {
        UUID id = Ids.sampled();
        topic.send(Interactions.foreign(id));

        sendAndAwaitAnother();
        get("/api/v1/evaluations/" + id).statusCode(404).body("type", equalTo("urn:ragstone:problem:not-found"));
        get("/api/v1/evaluations?limit=200").body("evaluations.interactionId", not(hasItem(id.toString())));
        assertThat(isKept(id)).isTrue();
    }

    @Test
    void evaluationsOfAnErasedTenant_areRemoved() throws Exception {
        UUID id = Ids.sampled();
        topic.send(Interactions.foreign(id));
        sendAndAwaitAnother();
        assertThat(isKept(id)).isTrue();

        Instant now = Instant.now();
        TenantEvent erased = new TenantEvent("acme", true, null, "ada", now, now);
        topic.send(new ProducerRecord<>(Topics.TENANTS, "acme", EventJson.write(erased)));
        await().atMost(DEADLINE).until(() -> !isKept(id));
    }

    @Test
    void experiments_areNotSampled() {
        UUID id = Ids.sampled();
        topic.send(Interactions.experiment(id));

        sendAndAwaitAnother();
        get("/api/v1/evaluations/" + id).statusCode(404);
        assertThat(count(MetricNames.INTERACTIONS_RECEIVED, MetricTags.REASON, "origin"))
                .isPositive();
    }

    @Test
    void summary_addsUp_forEveryGroupAndMetric() {
        UUID abstained = Ids.sampled();
        topic.send(Interactions.answered(Ids.sampled()));
        topic.send(Interactions.abstained(abstained));
        awaitEvaluation(abstained).body("scores.faithfulness.skipped", equalTo("abstained"));

        JsonPath summary = get("/api/v1/evaluations/summary?window=1h&groupBy=status")
                .statusCode(200)
                .body("groups.key", hasItem("ANSWERED"))
                .extract()
                .jsonPath();
        assertThat(
                        summary.getInt(
                                "groups.find { it.key == 'ABSTAINED' }.metrics.find { it.metric == 'faithfulness' }.skipped.abstained"))
                .isPositive();
        List<Map<String, Object>> groups = summary.getList("groups");
        assertThat(groups).allSatisfy(EvaluationIT::requireBalance);
        get("/api/v1/evaluations/summary?window=1h").body("groups.key", equalTo(List.of("all")));
    }

    @Test
    void pages_followEachOther_withoutGapOrRepetition() {
        List<UUID> ids = Stream.generate(Ids::sampled).limit(3).toList();
        ids.forEach(id -> topic.send(Interactions.answered(id)));
        awaitEvaluation(ids.getLast());

        String second = ids.get(1).toString();
        String next = get("/api/v1/evaluations?limit=1")
                .body("evaluations", hasSize(1))
                .body("evaluations[0].interactionId", equalTo(ids.get(2).toString()))
                .extract()
                .path("next");
        get("/api/v1/evaluations?limit=1&after=" + next).body("evaluations[0].interactionId", equalTo(second));
    }

    @Test
    void wrongParameters_areProblemsThatNameThem() {
        for (String query : List.of(
                "?limit=0",
                "?limit=201",
                "?after=x",
                "?order=x",
                "?order=worst",
                "?order=worst&metric=faithfulness&after=x",
                "?order=worst&metric=faithfulness&window=x",
                "/summary?window=x",
                "/summary?groupBy=x",
                "/trend",
                "/trend?metric=faithfulness&groupBy=x",
                "/agreement?window=x")) {
            get("/api/v1/evaluations" + query)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:ragstone:problem:invalid-request"));
        }
    }

    @Test
    void evaluation_continuesTheTraceOfTheQuestion() {
        UUID id = Ids.sampled();
        ProducerRecord<String, byte[]> record = Topic.record(Interactions.answered(id));
        record.headers()
                .add("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE).getBytes(UTF_8));
        topic.send(record);

        ConsumerRecord<String, byte[]> published = awaitPublished(id);
        assertThat(new String(published.headers().lastHeader("traceparent").value(), UTF_8))
                .contains(TRACE);
        await().atMost(DEADLINE)
                .untilAsserted(() -> assertThat(metricsInTrace()).containsExactlyInAnyOrderElementsOf(liveMetrics()));
        assertThat(resultInTrace("faithfulness"))
                .isEqualTo(Attributes.of(
                        SpanAttributes.GEN_AI_EVALUATION_NAME, "faithfulness",
                        SpanAttributes.GEN_AI_EVALUATION_SCORE, 0.5,
                        SpanAttributes.GEN_AI_EVALUATION_LABEL, "pass",
                        SpanAttributes.GEN_AI_EVALUATION_EXPLANATION, "1 of 2 hold"));
    }

    @Test
    void ledger_addsUp() {
        sendAndAwaitAnother();

        double sampled = count(MetricNames.INTERACTIONS_RECEIVED, MetricTags.OUTCOME, "sampled");
        for (String metric : liveMetrics()) {
            assertThat(count(MetricNames.EVALUATIONS, MetricTags.METRIC, metric))
                    .isEqualTo(sampled);
        }
        assertThat(count(EvaluationLedger.KEPT)).isEqualTo(sampled);
    }

    private static List<String> liveMetrics() {
        return DeterministicMetrics.ofWords().stream()
                .map(scorer -> scorer.metric().name())
                .toList();
    }

    private List<String> metricsInTrace() {
        return scoresInTrace()
                .map(span -> span.getAttributes().get(SpanAttributes.GEN_AI_EVALUATION_NAME))
                .toList();
    }

    private boolean isKept(UUID ofAcme) throws SQLException {
        try (Connection connection = DriverManager.getConnection(infrastructure.jdbcUrl());
                PreparedStatement select = connection.prepareStatement(
                        "select tenant from evaluation where interaction_id = ? and tenant = 'acme'")) {
            select.setObject(1, ofAcme);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** What the event of a metric's span says. */
    private Attributes resultInTrace(String metric) {
        return scoresInTrace()
                .flatMap(span -> span.getEvents().stream())
                .filter(event -> event.getName().equals(EventNames.GEN_AI_EVALUATION_RESULT))
                .map(EventData::getAttributes)
                .filter(attributes -> metric.equals(attributes.get(SpanAttributes.GEN_AI_EVALUATION_NAME)))
                .findFirst()
                .orElseThrow();
    }

    private Stream<SpanData> scoresInTrace() {
        return spans.getFinishedSpanItems().stream()
                .filter(span ->
                        span.getTraceId().equals(TRACE) && span.getName().equals(SpanNames.SCORE));
    }

    private void sendAndAwaitAnother() {
        UUID id = Ids.sampled();
        topic.send(Interactions.answered(id));
        awaitPublished(id);
        await().atMost(DEADLINE)
                .until(() -> count(EvaluationLedger.KEPT)
                        == count(MetricNames.INTERACTIONS_RECEIVED, MetricTags.OUTCOME, "sampled"));
    }

    private ValidatableResponse awaitEvaluation(UUID id) {
        await().atMost(DEADLINE)
                .until(() -> get("/api/v1/evaluations/" + id).extract().statusCode() == 200);
        return get("/api/v1/evaluations/" + id);
    }

    private ConsumerRecord<String, byte[]> awaitPublished(UUID id) {
        await().atMost(DEADLINE).until(() -> !topic.published(id).isEmpty());
        return topic.published(id).getFirst();
    }

    private double count(String name, String... tags) {
        return meters.find(name).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static void requireBalance(Map<String, Object> group) {
        JsonPath path = JsonPath.from(new String(EventJson.write(group), UTF_8));
        for (int i = 0; i < path.getList("metrics").size(); i++) {
            Map<String, Integer> skipped = path.getMap("metrics[%d].skipped".formatted(i));
            Map<String, Integer> failed = path.getMap("metrics[%d].failed".formatted(i));
            int unscored = Stream.of(skipped, failed)
                    .flatMap(reasons -> reasons.values().stream())
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(path.getInt("metrics[%d].n".formatted(i)) + unscored).isEqualTo(path.getInt("evaluations"));
        }
    }

    private static ValidatableResponse get(String address) {
        return RestAssured.get(address).then();
    }

    private static byte[] withUnknownOrigin() {
        Interaction interaction = Interactions.answered(Ids.sampled());
        String json = new String(Topic.record(interaction).value(), UTF_8);
        return json.replace("\"live\"", "\"dead\"").getBytes(UTF_8);
    }
}
