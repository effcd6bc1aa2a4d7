package dev.ragstone.ingestion;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ragstone.events.DlqHeaders;
import dev.ragstone.events.DocumentData;
import dev.ragstone.events.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(ContentServerResource.class)
class DeadLetterReplayIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = BrokerResource.PLAIN)
    String bootstrapServers;

    @ConfigProperty(name = ContentServerResource.URL)
    String contents;

    private TopicClient topics;
    private final String id = "late/" + UUID.randomUUID();

    /** A millisecond of the test's own: what it publishes then, no other test sees. */
    private final Instant then = Instant.now()
            .truncatedTo(ChronoUnit.MILLIS)
            .minusMillis(ThreadLocalRandom.current().nextInt(10_000_000));

    @BeforeEach
    void connect() {
        topics = new TopicClient(bootstrapServers);
    }

    @AfterEach
    void disconnect() {
        topics.close();
    }

    @Test
    void contentThatCameLate_isIndexedByAReplay_asItWasPublished() {
        byte[] event = reference();
        send(id, event);
        awaitState("FAILED", "FAILED");
        when().get("/api/v1/documents/" + id)
                .then()
                .body("stage", equalTo("fetch"))
                .body("reason", containsString("status 404"));
        replay(Map.of("stage", "fetch", "dryRun", true))
                .body("tenant", equalTo("default"))
                .body("matched", equalTo(1))
                .body("replayed", equalTo(0))
                .body("byStage.fetch", equalTo(1));
        replay(Map.of("stage", "parse")).body("matched", equalTo(0));

        provide();
        double before = replays();
        replay(Map.of("stage", "fetch", "tenant", "default"))
                .body("replayed", equalTo(1))
                .body("next", equalTo(null));
        awaitState("INDEXED", "INDEXED");
        assertThat(replays()).isEqualTo(before + 1);

        ConsumerRecord<String, byte[]> again =
                topics.await(Topics.DOCUMENTS, "default/" + id, 2, LIMIT).get(1);
        assertThat(again.value()).isEqualTo(event);
        assertThat(again.timestamp()).isEqualTo(then.toEpochMilli());
        assertThat(header(again, "origin")).isEqualTo("test");
        assertThat(header(again, DlqHeaders.REPLAY_OF)).startsWith(Topics.DOCUMENTS + "-");
        assertThat(again.headers()).noneMatch(header -> header.key().startsWith("ragstone-error"));
    }

    @Test
    void serverThatStaysAway_isAskedAgain_beforeTheEventIsADeadLetter() {
        send(
                id,
                DocumentData.builder("default", id)
                        .contentUri(contents + ContentServerResource.AWAY + id)
                        .build()
                        .toJson());
        awaitState("FAILED", "FAILED");
        ConsumerRecord<String, byte[]> letter = topics.await(Topics.DOCUMENTS_DLQ, "default/" + id, LIMIT);
        assertThat(header(letter, DlqHeaders.ERROR_STAGE)).isEqualTo("fetch");
        assertThat(header(letter, DlqHeaders.ATTEMPTS)).isEqualTo("3");
        assertThat(header(letter, DlqHeaders.ERROR_CLASS)).endsWith(".fetch.Unreachable");
        assertThat(header(letter, DlqHeaders.ERROR_MESSAGE))
                .startsWith("contentUri " + contents)
                .contains("status 503");
    }

    @Test
    void letterThatFailsAgain_comesBackWithItsTriesAddedUp_andIsReplayedOnce() {
        send(id, "{\"content\":\"x\",\"acl\":[\"role:x\"]}".getBytes(StandardCharsets.UTF_8));
        awaitState("FAILED", "FAILED");
        replay(Map.of()).body("replayed", equalTo(1));
        List<ConsumerRecord<String, byte[]>> letters = topics.await(Topics.DOCUMENTS_DLQ, "default/" + id, 2, LIMIT);
        assertThat(header(letters.get(0), DlqHeaders.ATTEMPTS)).isEqualTo("1");
        assertThat(header(letters.get(1), DlqHeaders.ATTEMPTS)).isEqualTo("2");
        assertThat(header(letters.get(1), DlqHeaders.REPLAY_OF))
                .endsWith("@" + header(letters.get(0), DlqHeaders.ORIGIN_OFFSET));

        replay(Map.of())
                .body("matched", equalTo(2))
                .body("replayed", equalTo(1))
                .body("skipped", equalTo(1));
    }

    @Test
    void letterOfAnOlderVersion_isStale_andItsContentIsNotFetched() {
        send(id, reference());
        awaitState("FAILED", "FAILED");
        topics.send(new ProducerRecord<>(
                Topics.DOCUMENTS,
                "default/" + id,
                DocumentData.builder("default", id).content("Newer.").build().toJson()));
        awaitState("INDEXED", "INDEXED");
        replay(Map.of()).body("replayed", equalTo(1));
        awaitState("INDEXED", "STALE");
    }

    @Test
    void documentDeletedInTheSameMillisecond_staysDeleted() {
        send(id, reference());
        awaitState("FAILED", "FAILED");
        provide();
        send(id, null);
        awaitState("DELETED", "DELETED");
        replay(Map.of()).body("replayed", equalTo(1));
        awaitState("DELETED", "STALE");
    }

    @Test
    void limit_endsAPage_andTheNextGoesOn() {
        byte[] poison = "{}".getBytes(StandardCharsets.UTF_8);
        for (String part : List.of("a", "b", "c")) {
            send(id + part, poison);
        }
        for (String part : List.of("a", "b", "c")) {
            topics.await(Topics.DOCUMENTS_DLQ, "default/" + id + part, LIMIT);
        }
        String next = replay(Map.of("limit", 2, "ratePerSecond", 1000))
                .body("replayed", equalTo(2))
                .extract()
                .path("next");
        replay(Map.of("limit", 2, "after", next)).body("replayed", equalTo(1)).body("next", equalTo(null));
    }

    @Test
    void replay_isForTheCallersTenant_andSaysWhatIsWrong() {
        post(Map.of("tenant", "other")).statusCode(403).contentType("application/problem+json");
        post(Map.of("stage", "frying")).statusCode(400).body("violations[0]", containsString("fetch"));
        post(Map.of("after", "x")).statusCode(400).body("violations[0]", containsString("next"));
        post(Map.of("limit", 0)).statusCode(400).body("violations[0]", containsString("limit"));
        post(Map.of("from", "yesterday")).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void addressThatIsNotAllowed_isRefusedOverHttp() {
        given().contentType(ContentType.JSON)
                .body(DocumentData.builder("default", id)
                        .contentUri("http://169.254.169.254/latest/meta-data")
                        .build()
                        .toJson())
                .post("/api/v1/documents")
                .then()
                .statusCode(400)
                .body("violations[0]", containsString("ragstone.ingestion.fetch.hosts"));
    }

    /** Replays what was published in the test's own millisecond. */
    private ValidatableResponse replay(Map<String, Object> request) {
        Map<String, Object> body = new HashMap<>(request);
        body.put("from", then.toString());
        body.put("to", then.plusMillis(1).toString());
        return post(body).statusCode(200);
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/dlq/replay")
                .then();
    }

    private byte[] reference() {
        return DocumentData.builder("default", id)
                .contentUri(contents + "/" + id)
                .build()
                .toJson();
    }

    private void provide() {
        given().body("# Late\n\nIt is here.").put(contents + "/" + id).then().statusCode(204);
    }

    private void send(String document, byte[] value) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.DOCUMENTS, null, then.toEpochMilli(), "default/" + document, value);
        record.headers().add("origin", "test".getBytes(StandardCharsets.UTF_8));
        topics.send(record);
    }

    private void awaitState(String state, String outcome) {
        await().atMost(LIMIT).untilAsserted(() -> when().get("/api/v1/documents/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("outcome", equalTo(outcome)));
    }

    private double replays() {
        return meters.counter("ragstone.document.replays", "stage", "fetch").count();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
