package dev.ragstone.service.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anything;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.ragstone.service.telemetry.TraceHeader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemMappersIT {

    @Test
    void answersInTheJsonOfTheEvents_goodRequest() {
        post("{\"question\":\"?\",\"topK\":3,\"unknown\":1}")
                .statusCode(200)
                .body("question", equalTo("default"))
                .body("at", equalTo("1970-01-01T00:00:00Z"));
    }

    @Test
    void leavesAbsentMembersOut_goodRequest() {
        problem(get("/edge/problem"), 409, "conflict").body("$", not(hasKey("violations")));
    }

    @Test
    void describesTheProblem_problemException() {
        problem(get("/edge/problem"), 409, "conflict")
                .body("title", equalTo("Conflict"))
                .body("detail", equalTo("There are two of them."))
                .body("action", equalTo("Take one away."))
                .body("instance", equalTo("/edge/problem"));
    }

    @Test
    void listsAllViolations_invalidBody() {
        problem(post("{\"question\":\" \",\"topK\":11,\"turns\":[{\"content\":\"\"}]}"), 400, "invalid-request")
                .body(
                        "violations",
                        contains(
                                "question must not be blank",
                                "topK must be less than or equal to 10",
                                "turns[0].content must not be blank"));
    }

    @Test
    void saysWhere_bodyThatIsNoJson() {
        problem(post("{\"question\": oops}"), 400, "malformed-body").body("detail", containsString("line 1"));
    }

    @Test
    void saysWhere_bodyOfAnotherShape() {
        problem(post("{\"question\":\"?\",\"topK\":\"many\"}"), 400, "malformed-body")
                .body("detail", allOf(containsString("topK"), not(containsString("dev.ragstone"))));
    }

    @Test
    void isInvalid_emptyBody() {
        problem(given().contentType("application/json").post("/edge").then(), 400, "invalid-request");
    }

    @Test
    void isNotFound_unknownPath() {
        problem(get("/nowhere"), 404, "not-found");
    }

    @Test
    void isMethodNotAllowed_otherMethod() {
        problem(given().delete("/edge/bug").then(), 405, "method-not-allowed");
    }

    @Test
    void isUnsupported_otherContentType() {
        problem(given().contentType("text/plain").body("x").post("/edge").then(), 415, "unsupported-media-type");
    }

    @Test
    void isNotAcceptable_otherAccept() {
        problem(given().accept("image/png").get("/edge/bug").then(), 406, "not-acceptable");
    }

    @Test
    void isForbidden_withoutTheInnerReason() {
        problem(get("/edge/forbidden"), 403, "forbidden").body("detail", not(containsString("inner reason")));
    }

    @Test
    void saysWhenToComeBack_indexAway() {
        problem(get("/edge/index-away"), 503, "index-unavailable")
                .header("Retry-After", "5")
                .body("detail", not(containsString("qdrant-0")));
    }

    @Test
    void hidesInternals_indexRefuses() {
        problem(get("/edge/index-refuses"), 500, "index-refused").body("detail", not(containsString("secret")));
    }

    @Test
    void hidesInternals_bug() {
        problem(get("/edge/bug"), 500, "internal").body("detail", not(containsString("hunter2")));
    }

    @Test
    void isTheServicesFault_resultThatBreaksItsOwnRule() {
        problem(get("/edge/broken-result"), 500, "internal");
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post("/edge").then();
    }

    /** Every problem has all of these. */
    private static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ragstone:problem:" + slug))
                .body("status", equalTo(status))
                .body("title", anything())
                .body("detail", anything())
                .body("action", anything())
                .header(TraceHeader.NAME, matchesPattern("[0-9a-f]{32}"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
