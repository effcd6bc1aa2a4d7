package dev.ragstone.ingestion;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class PayloadLimitIT {

    private static final int LIMIT = 10_485_760;
    private static final int OVER_THE_HTTP_LIMIT = 17 * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {LIMIT, OVER_THE_HTTP_LIMIT})
    void jsonOverTheLimit_isAProblemThatNamesTheWayOut(int size) {
        requireTooLarge(json(size), Integer.toString(LIMIT));
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT * 4 / 5, OVER_THE_HTTP_LIMIT})
    void uploadOverTheLimit_isAProblemThatNamesTheWayOut(int size) {
        Response response = given().multiPart(
                        "file", "large.md", "a".repeat(size).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/documents");
        requireTooLarge(response, Integer.toString(LIMIT));
    }

    @Test
    void eventThatTheBrokerDoesNotTake_isTheSameProblem() {
        requireTooLarge(json(BrokerResource.MAX_MESSAGE_BYTES + 1000), "topic");
    }

    private static Response json(int size) {
        return given().contentType(ContentType.JSON)
                .body("{\"id\":\"large\",\"content\":\"" + "a".repeat(size) + "\"}")
                .post("/api/v1/documents");
    }

    private static void requireTooLarge(Response response, String detail) {
        response.then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ragstone:problem:too-large"))
                .body("detail", containsString(detail))
                .body("action", containsString("contentUri"))
                .body("traceId", notNullValue());
    }
}
