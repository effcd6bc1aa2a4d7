package dev.ragstone.ingestion;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.events.AcceptedHeaders;
import dev.ragstone.events.DlqHeaders;
import dev.ragstone.events.DocumentData;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.StatusEvent;
import dev.ragstone.events.Topics;
import dev.ragstone.index.lucene.LuceneServingIndex;
import dev.ragstone.service.config.IndexConfig;
import dev.ragstone.service.telemetry.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class IngestionIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    MeterRegistry meters;

    @Inject
    IndexConfig index;

    @ConfigProperty(name = BrokerResource.PLAIN)
    String bootstrapServers;

    private TopicClient topics;
    private ServingIndex serving;
    private final String id = "guide/" + UUID.randomUUID();

    @BeforeEach
    void connect() {
        topics = new TopicClient(bootstrapServers);
        serving = LuceneServingIndex.in(index.lucene().directory());
    }

    @AfterEach
    void disconnect() {
        topics.close();
        serving.close();
    }

    @Test
    void everyForm_isIndexedAlike() {
        Timer known = meters.find(MetricNames.DOCUMENT_LAG).timer();
        long before = known == null ? 0 : known.count();
        double secondsBefore = known == null ? 0 : known.totalTime(TimeUnit.SECONDS);
        byte[] data = document("# Leave\n\nLeave is granted.").toBuilder()
                .id(null)
                .build()
                .toJson();
        topics.send(new ProducerRecord<>(Topics.DOCUMENTS, key("plain"), data));
        ProducerRecord<String, byte[]> binary = new ProducerRecord<>(Topics.DOCUMENTS, key("binary"), data);
        Map.of("ce_specversion", "1.0", "ce_id", "1", "ce_source", "/test", "ce_type", "dev.ragstone.document.upserted")
                .forEach((name, value) -> binary.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        topics.send(binary);
        String envelope =
                """
                {"specversion":"1.0","id":"2","source":"/test","type":"dev.ragstone.document.upserted","data":%s}
                """
                        .formatted(new String(data, StandardCharsets.UTF_8));
        ProducerRecord<String, byte[]> structured =
                new ProducerRecord<>(Topics.DOCUMENTS, key("structured"), envelope.getBytes(StandardCharsets.UTF_8));
        structured.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        topics.send(structured);

        for (String form : List.of("plain", "binary", "structured")) {
            awaitState(id + form, "INDEXED", "INDEXED");
            assertThat(chunks(id + form)).extracting(Chunk::text).containsExactly("Leave is granted.");
        }
        // Other tests publish what is said to be old: only what came since counts.
        await().atMost(LIMIT).untilAsserted(() -> {
            Timer lag = meters.get(MetricNames.DOCUMENT_LAG).timer();
            assertThat(lag.count()).isGreaterThanOrEqualTo(before + 3);
            assertThat(lag.totalTime(TimeUnit.SECONDS) - secondsBefore)
                    .isBetween(0.0, (double) (lag.count() - before) * LIMIT.toSeconds());
        });
    }

    @Test
    void update_replacesAndReusesVectors_thenNullDeletes() {
        publish(document("# T\n\nFirst.\n\n## Kept\n\nThis stays.\n\n## Gone\n\nThis goes."));
        awaitState(id, "INDEXED", "INDEXED");
        assertThat(chunks(id)).hasSize(3);
        double reused = reusedVectors();

        publish(document("# T\n\nFirst, changed.\n\n## Kept\n\nThis stays."));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(chunks(id))
                .extracting(Chunk::text)
                .containsExactly("First, changed.", "This stays."));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(reusedVectors()).isEqualTo(reused + 1));

        topics.send(new ProducerRecord<>(Topics.DOCUMENTS, "default/" + id, null));
        awaitState(id, "DELETED", "DELETED");
        assertThat(chunks(id)).isEmpty();
    }

    @Test
    void newAccessList_holdsForTheSameText_andNothingIsEmbeddedForIt() {
        publish(document("For all to read."));
        awaitState(id, "INDEXED", "INDEXED");
        double reused = reusedVectors();

        publish(document("For all to read.").toBuilder()
                .acl(List.of("group:hr"))
                .build());

        await().atMost(LIMIT).untilAsserted(() -> assertThat(chunks(id))
                .extracting(chunk -> chunk.attributes().access())
                .containsExactly(new AccessList(List.of("group:hr"))));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(reusedVectors()).isEqualTo(reused + 1));
    }

    @Test
    void acceptedEvents_areAppendedInOrder_andStaleOnesAreNot() {
        publish(document("One.").toBuilder().version(1).build());
        awaitState(id, "INDEXED", "INDEXED");
        publish(document("Three.").toBuilder().version(3).build());
        awaitState(id, "INDEXED", "INDEXED");
        publish(document("Two.").toBuilder().version(2).build());
        awaitState(id, "INDEXED", "STALE");
        topics.send(new ProducerRecord<>(Topics.DOCUMENTS, "default/" + id, null));
        awaitState(id, "DELETED", "DELETED");

        List<ConsumerRecord<String, byte[]>> accepted =
                topics.await(Topics.DOCUMENTS_ACCEPTED, "default/" + id, 3, LIMIT);
        assertThat(accepted)
                .extracting(record -> text(record.value()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("One."),
                        second -> assertThat(second).contains("Three."),
                        last -> assertThat(last).isNull());
        assertThat(accepted.getFirst().headers())
                .as("none but the publisher's and ours")
                .extracting(Header::key)
                .containsExactly(AcceptedHeaders.OFFSET);
        assertThat(accepted.getLast()
                        .headers()
                        .lastHeader(AcceptedHeaders.FENCE)
                        .value())
                .as("the highest version deleted for good")
                .isEqualTo(new Version.Explicit(3).encode().getBytes(StandardCharsets.UTF_8));
        assertThat(accepted.getLast().headers().lastHeader(AcceptedHeaders.DELETED_BEFORE))
                .isNotNull();
    }

    @Test
    void document_whoseTimeHasCome_isDeleted_andItsVersionDoesNotComeBack() {
        DocumentData offer = document("Valid until yesterday.").toBuilder()
                .version(3)
                .expiresAt(Instant.now().minusSeconds(1))
                .build();
        publish(offer);
        awaitState(id, "DELETED", "DELETED");
        assertThat(chunks(id)).isEmpty();
        publish(offer);
        awaitState(id, "DELETED", "STALE");
    }

    @Test
    void tenantWithRedaction_hasItsDataMasked_andOthersDoNot() {
        String content = "# Of ada@example.com\n\nHer SSN is 219-09-9999.";
        double masked = redactions("us_ssn");
        publish(DocumentData.builder("discreet", id).content(content).build());
        publish(document(content));
        awaitState(id, "INDEXED", "INDEXED");
        assertThat(chunks(id)).extracting(Chunk::text).containsExactly("Her SSN is 219-09-9999.");
        DocumentId discreet = new DocumentId("discreet", id);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(serving.resolve().searcher().chunksOf(discreet))
                        .extracting(Chunk::contextualText)
                        .containsExactly("Of [EMAIL]\nHer SSN is [US_SSN]."));
        assertThat(redactions("us_ssn")).isEqualTo(masked + 1);
    }

    @Test
    void tenantWithAStrategy_hasItsDocumentsCutThatWay() {
        publish(DocumentData.builder("sentences", id)
                .contentType("text/plain")
                .content("First. Second. Third. Fourth. Fifth.")
                .build());
        publish(document("First. Second. Third. Fourth. Fifth."));
        awaitState(id, "INDEXED", "INDEXED");
        assertThat(chunks(id)).hasSize(1);
        DocumentId sentences = new DocumentId("sentences", id);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(serving.resolve().searcher().chunksOf(sentences))
                        .hasSize(5)
                        .first()
                        .satisfies(chunk -> {
                            assertThat(chunk.text()).isEqualTo("First.");
                            assertThat(chunk.asRead().text()).isEqualTo("First. Second. Third.");
                        }));
    }

    @Test
    void sameVersionAgain_isUnchanged_andAnOlderOneIsStale() {
        DocumentData seven = document("Seven.").toBuilder().version(7).build();
        publish(seven);
        awaitState(id, "INDEXED", "INDEXED");
        publish(seven);
        awaitState(id, "INDEXED", "UNCHANGED");
        publish(document("Six.").toBuilder().version(6).build());
        awaitState(id, "INDEXED", "STALE");
        assertThat(chunks(id)).extracting(Chunk::text).containsExactly("Seven.");
    }

    @Test
    void poison_becomesADeadLetterWithItsReason_andTheStreamGoesOn() {
        byte[] poison = "{\"content\":\"x\",\"acl\":[\"role:x\"]}".getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> bad = new ProducerRecord<>(Topics.DOCUMENTS, "default/" + id, poison);
        bad.headers().add("origin", "test".getBytes(StandardCharsets.UTF_8));
        topics.send(bad);
        topics.send(new ProducerRecord<>(Topics.DOCUMENTS, "no-slash-" + id, poison));
        topics.send(new ProducerRecord<>(
                Topics.DOCUMENTS,
                key("image"),
                document("x").toBuilder()
                        .id(null)
                        .content(null)
                        .contentBase64("iVBORw0KGgoAAAANSUhEUg==")
                        .build()
                        .toJson()));
        publish(document("Fine.").toBuilder().id(id + "fine").build());

        awaitState(id + "fine", "INDEXED", "INDEXED");
        awaitState(id, "FAILED", "FAILED");
        awaitState(id + "image", "FAILED", "FAILED");
        when().get("/api/v1/documents/" + id + "image")
                .then()
                .body("stage", equalTo("parse"))
                .body("reason", containsString("image/png"));
        ConsumerRecord<String, byte[]> letter = topics.await(Topics.DOCUMENTS_DLQ, "default/" + id, LIMIT);
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(header(letter, "origin")).isEqualTo("test");
        assertThat(header(letter, DlqHeaders.ERROR_STAGE)).isEqualTo("intake");
        assertThat(header(letter, DlqHeaders.ERROR_MESSAGE)).contains("role:x");
        assertThat(header(letter, DlqHeaders.ORIGIN_TOPIC)).isEqualTo(Topics.DOCUMENTS);
        assertThat(header(letter, DlqHeaders.TRACE_ID)).hasSize(32);
        assertThat(topics.await(Topics.DOCUMENTS_DLQ, "no-slash-" + id, LIMIT)).isNotNull();
    }

    @Test
    void eventOfATenantThatItsTopicMayNotWriteFor_isADeadLetter_andChangesNothing() {
        String key = BrokerResource.SEALED + "/" + id;
        byte[] data = "{\"content\":\"Text.\"}".getBytes(StandardCharsets.UTF_8);
        topics.send(new ProducerRecord<>(Topics.DOCUMENTS, key, data));
        ConsumerRecord<String, byte[]> letter = topics.await(Topics.DOCUMENTS_DLQ, key, LIMIT);
        assertThat(header(letter, DlqHeaders.ERROR_STAGE)).isEqualTo("intake");
        assertThat(header(letter, DlqHeaders.ERROR_MESSAGE))
                .contains("topic ragstone.documents may not write for tenant 'sealed', only sealed.documents may");
        topics.send(new ProducerRecord<>(BrokerResource.SEALED_TOPIC, "default/" + id, data));
        assertThat(header(topics.await(Topics.DOCUMENTS_DLQ, "default/" + id, LIMIT), DlqHeaders.ORIGIN_TOPIC))
                .isEqualTo(BrokerResource.SEALED_TOPIC);
        when().get("/api/v1/documents/" + id).then().statusCode(404);

        topics.send(new ProducerRecord<>(BrokerResource.SEALED_TOPIC, key, data));
        ConsumerRecord<String, byte[]> status = topics.await(Topics.DOCUMENTS_STATUS, key, LIMIT);
        assertThat(EventJson.read(Objects.requireNonNull(status.value()), StatusEvent.class)
                        .state())
                .as("the first that is said of the document")
                .isEqualTo(DocumentState.INDEXED);
    }

    @Test
    void statusTopic_saysWhatTheApiSays() {
        publish(document("Text."));
        awaitState(id, "INDEXED", "INDEXED");
        ConsumerRecord<String, byte[]> record = topics.await(Topics.DOCUMENTS_STATUS, "default/" + id, LIMIT);
        StatusEvent told = EventJson.read(record.value(), StatusEvent.class);
        StatusEvent asked = EventJson.read(when().get("/api/v1/documents/" + id).asByteArray(), StatusEvent.class);
        assertThat(told).isEqualTo(asked);
    }

    @Test
    void http_publishes_andDeletes() {
        String statusUrl = given().contentType(ContentType.JSON)
                .body(document("# Over HTTP\n\nText.").toJson())
                .post("/api/v1/documents")
                .then()
                .statusCode(202)
                .body("version", notNullValue())
                .extract()
                .path("statusUrl");
        await().atMost(LIMIT).untilAsserted(() -> when().get(statusUrl).then().body("state", equalTo("INDEXED")));
        given().urlEncodingEnabled(false)
                .get("/api/v1/documents/" + id.replace("/", "%2F"))
                .then()
                .statusCode(200);
        when().get("/api/v1/documents?state=INDEXED&limit=1000")
                .then()
                .body("documents.id", hasItem(id))
                .body("totals.INDEXED", notNullValue());

        when().delete("/api/v1/documents/" + id).then().statusCode(202);
        awaitState(id, "DELETED", "DELETED");
    }

    @Test
    void upload_takesItsTypeFromTheName() {
        given().multiPart("file", "up.md", "# Uploaded\n\nText.".getBytes(StandardCharsets.UTF_8))
                .multiPart("id", id)
                .post("/api/v1/documents")
                .then()
                .statusCode(202);
        awaitState(id, "INDEXED", "INDEXED");
        assertThat(chunks(id))
                .first()
                .satisfies(chunk -> assertThat(chunk.attributes().title()).isEqualTo("Uploaded"));
    }

    @Test
    void badRequest_namesEveryViolation() {
        given().contentType(ContentType.JSON)
                .body("{\"id\":\"x\",\"acl\":[\"role:x\"]}")
                .post("/api/v1/documents")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.size()", equalTo(2));
        given().contentType(ContentType.JSON)
                .body("{\"tenant\":\"other\",\"id\":\"x\",\"content\":\"x\"}")
                .post("/api/v1/documents")
                .then()
                .statusCode(403);
        when().get("/api/v1/documents/unknown").then().statusCode(404).body("traceId", notNullValue());
    }

    private double redactions(String type) {
        return meters.counter("ragstone.redactions", "type", type).count();
    }

    private double reusedVectors() {
        return meters.counter("ragstone.chunks", "outcome", "reused").count();
    }

    private String key(String form) {
        return "default/" + id + form;
    }

    private DocumentData document(String content) {
        return DocumentData.builder("default", id).content(content).build();
    }

    private void publish(DocumentData data) {
        topics.send(new ProducerRecord<>(Topics.DOCUMENTS, data.tenant() + "/" + data.id(), data.toJson()));
    }

    private List<Chunk> chunks(String document) {
        return serving.resolve().searcher().chunksOf(new DocumentId("default", document));
    }

    private static void awaitState(String document, String state, String outcome) {
        await().atMost(LIMIT).untilAsserted(() -> when().get("/api/v1/documents/" + document)
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("outcome", equalTo(outcome)));
    }

    private static @Nullable String text(byte @Nullable [] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
