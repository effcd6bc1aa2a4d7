package dev.ragstone.ingestion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.events.AuditEvent;
import dev.ragstone.events.DlqHeaders;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.TenantEvent;
import dev.ragstone.events.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators do about the tenant acme, of which all callers are. */
@QuarkusTest
@TestProfile(AccessIT.WithKeys.class)
@QuarkusTestResource(BrokerResource.class)
class TenantsIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String TENANT = "/api/v1/tenants/acme";

    @ConfigProperty(name = BrokerResource.PLAIN)
    String bootstrapServers;

    private TopicClient topics;
    private final String id = "kept/" + UUID.randomUUID();

    @BeforeEach
    void connect() {
        topics = new TopicClient(bootstrapServers);
    }

    @AfterEach
    void resume() {
        as("admin").delete(TENANT + "/suspension").then().statusCode(200);
        topics.close();
    }

    @Test
    void suspendedTenant_isRefused_andServedAgainOnceResumed() {
        publish().statusCode(202);
        suspend();
        publish().statusCode(403).body("type", equalTo("urn:ragstone:problem:tenant-suspended"));
        as("reader").get("/api/v1/documents").then().statusCode(403).body("detail", containsString("acme"));
        topics.send(new ProducerRecord<>(
                Topics.DOCUMENTS, "acme/late" + id, "{\"content\":\"Text.\"}".getBytes(StandardCharsets.UTF_8)));
        ConsumerRecord<String, byte[]> letter = topics.await(Topics.DOCUMENTS_DLQ, "acme/late" + id, LIMIT);
        assertThat(new String(
                        letter.headers().lastHeader(DlqHeaders.ERROR_MESSAGE).value(), StandardCharsets.UTF_8))
                .contains("tenant 'acme' is suspended");
        as("admin")
                .get(TENANT)
                .then()
                .statusCode(200)
                .body("suspended", equalTo(true))
                .body("reason", equalTo("unpaid"))
                .body("by", equalTo("admin"));
        assertThat(topics.await(Topics.TENANTS, "acme", LIMIT))
                .extracting(record ->
                        EventJson.read(record.value(), TenantEvent.class).tenant())
                .isEqualTo("acme");

        resumeNow();
        publish().statusCode(202);
    }

    @Test
    void export_holdsWhatWasAccepted_andSaysWhereItEnds() {
        publish().statusCode(202);
        awaitState("INDEXED");
        await().atMost(LIMIT).untilAsserted(() -> assertThat(export())
                .anySatisfy(line -> assertThat(line.path("key").asText()).isEqualTo("acme/" + id)));
        List<JsonNode> lines = export();
        assertThat(lines.getLast().path("exported").asInt()).isEqualTo(lines.size() - 1);
        assertThat(lines)
                .filteredOn(line -> line.path("key").asText().equals("acme/" + id))
                .allSatisfy(
                        line -> assertThat(line.at("/event/content").asText()).isEqualTo("Text."));
        as("admin").get("/api/v1/tenants/globex/export").then().statusCode(403);
    }

    @Test
    void erasedTenant_hasNoDocumentLeft_andItsReceiptSaysWhatRemains() {
        publish().statusCode(202);
        awaitState("INDEXED");
        as("admin")
                .delete(TENANT)
                .then()
                .statusCode(409)
                .body("action", containsString("PUT /api/v1/tenants/acme/suspension"));
        suspend();
        as("admin").delete(TENANT).then().statusCode(202).body("erasedBefore", notNullValue());
        await().atMost(LIMIT).untilAsserted(() -> as("admin")
                .get(TENANT + "/erasure")
                .then()
                .statusCode(200)
                .body("left", equalTo(0))
                .body("by", equalTo("admin"))
                .body(
                        "places.place",
                        hasItems(
                                "query-service: conversations",
                                "topic: ragstone.documents.dlq",
                                "topic: ragstone.audit")));
        resumeNow();
        awaitState("DELETED");
    }

    @Test
    void whatAdministratorsDo_isRecorded_andSoIsWhatOthersTry() {
        as("writer")
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/tenants/" + id.replace("/", "") + "/suspension")
                .then()
                .statusCode(403);
        AuditEvent tried = EventJson.read(
                topics.await(Topics.AUDIT, id.replace("/", ""), LIMIT).value(), AuditEvent.class);
        assertThat(tried.who()).isEqualTo("writer");
        assertThat(tried.whoseTenant()).isEqualTo("acme");
        assertThat(tried.action()).isEqualTo("PUT /api/v1/tenants/{tenant}/suspension");
        assertThat(tried.outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
        assertThat(tried.traceId()).hasSize(32);

        as("admin").contentType(ContentType.JSON).body("{\"dryRun\":true}").post("/api/v1/dlq/replay");
        as("admin").get(TENANT + "/export");
        as("admin").get(TENANT);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(topics.await(Topics.AUDIT, "acme", 2, LIMIT))
                .extracting(record -> EventJson.read(record.value(), AuditEvent.class))
                .filteredOn(event -> event.outcome() == AuditEvent.Outcome.DONE)
                .extracting(AuditEvent::action)
                .contains("POST /api/v1/dlq/replay", "GET /api/v1/tenants/{tenant}/export")
                .doesNotContain("GET /api/v1/tenants/{tenant}"));
    }

    private void suspend() {
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"unpaid\"}")
                .put(TENANT + "/suspension")
                .then()
                .statusCode(200);
    }

    private static void resumeNow() {
        as("admin").delete(TENANT + "/suspension").then().statusCode(200);
    }

    private List<JsonNode> export() {
        return as("admin")
                .get(TENANT + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(line -> EventJson.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class))
                .toList();
    }

    private ValidatableResponse publish() {
        return as("writer")
                .contentType(ContentType.JSON)
                .body("{\"id\":\"%s\",\"content\":\"Text.\"}".formatted(id))
                .post("/api/v1/documents")
                .then();
    }

    private void awaitState(String state) {
        await().atMost(LIMIT).untilAsserted(() -> as("reader")
                .get("/api/v1/documents/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo(state)));
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + AccessIT.key(role));
    }
}
