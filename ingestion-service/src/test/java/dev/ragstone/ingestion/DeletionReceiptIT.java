package dev.ragstone.ingestion;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.ragstone.events.DocumentData;
import dev.ragstone.events.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class DeletionReceiptIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final String id = "gone/" + UUID.randomUUID();

    @Test
    void receipt_namesEveryPlace_onceTheDocumentIsDeleted() {
        when().get("/api/v1/deletions/" + id).then().statusCode(404);
        given().contentType(ContentType.JSON)
                .body(DocumentData.builder("default", id)
                        .version(7)
                        .content("Text.")
                        .build()
                        .toJson())
                .post("/api/v1/documents")
                .then()
                .statusCode(202);
        awaitState("INDEXED");
        when().get("/api/v1/deletions/" + id).then().statusCode(404).contentType("application/problem+json");

        when().delete("/api/v1/documents/" + id).then().statusCode(202);
        awaitState("DELETED");
        when().get("/api/v1/deletions/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("deletedThrough", equalTo(7))
                .body("publishedBefore", notNullValue())
                .body("confirmedAt", notNullValue())
                .body(
                        "places.place",
                        hasItems(
                                "index: chunks",
                                "index: vectors",
                                "index: registry",
                                "caches of query-service",
                                "topic: " + Topics.DOCUMENTS,
                                "topic: " + Topics.DOCUMENTS_DLQ))
                .body("places.find { it.place == 'index: chunks' }.unreachableSince", notNullValue())
                .body("places.find { it.place == 'topic: ragstone.documents.dlq' }.purgedBy", notNullValue());
    }

    private void awaitState(String state) {
        await().atMost(LIMIT).untilAsserted(() -> when().get("/api/v1/documents/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo(state)));
    }
}
