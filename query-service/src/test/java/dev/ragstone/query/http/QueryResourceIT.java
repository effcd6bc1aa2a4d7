package dev.ragstone.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.events.TenantEvent;
import dev.ragstone.query.FaultyEmbedder;
import dev.ragstone.query.FaultySearcher;
import dev.ragstone.query.KafkaResource;
import dev.ragstone.query.QueryFixtures;
import dev.ragstone.tenancy.TenantStates;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(KafkaResource.class)
class QueryResourceIT {

    private static final String LEAVE_QUESTION = "How many days of annual leave does an employee have?";

    private static final List<Map<String, String>> CONVERSATION = List.of(
            Map.of("role", "user", "content", LEAVE_QUESTION),
            Map.of("role", "assistant", "content", "Every employee has 30 days of paid annual leave [1]."));
    private static final String SEARCHED_FOR = "How is it requested? annual leave employee";

    @Inject
    FaultyEmbedder embedder;

    @Inject
    FaultySearcher searcher;

    @Inject
    TenantStates tenants;

    @AfterEach
    void heal() {
        embedder.setFailing(false);
        searcher.setAway(false);
        searcher.setRefusesDense(false);
    }

    @Test
    void question_isAnsweredWithCheckedCitations() {
        query(Map.of("question", LEAVE_QUESTION))
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("answer", matchesPattern("(?s).*30 days of paid annual leave \\[1\\]\\..*"))
                .body("interactionId", notNullValue())
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("citations[0].marker", equalTo(1))
                .body("citations[0].documentId", equalTo("handbook/leave"))
                .body("citations[0].verdict", equalTo("SUPPORTED"))
                .body("citations[0].support", equalTo(1.0f))
                .body("citations[0].unsupported", hasSize(0))
                .body("citations[0].quote", equalTo("Every employee has 30 days of paid annual leave."))
                .body("passages[0].documentId", equalTo("handbook/leave"))
                .body("passages[0].scores.dense", notNullValue())
                .body("passages[0].scores.lexical", notNullValue())
                .body("passages[0].scores.fused", notNullValue())
                .body("model", equalTo("extractive"))
                .body("timings.totalMs", greaterThan(0f))
                .body("degraded", hasSize(0));
    }

    @Test
    void howToQuestion_isAnsweredWithTheCommand() {
        query(Map.of("question", "How do I delete a document?"))
                .statusCode(200)
                .body("answer", matchesPattern("(?s).*null value to delete a document \\[1\\].*"))
                .body("answer", matchesPattern("(?s).*```sh\nkcat .* -Z\n```.*"));
    }

    @Test
    void questionNobodyWroteAbout_isDeclinedWithoutCitations() {
        query(Map.of("question", "What is the boiling point of ethanol at sea level?"))
                .statusCode(200)
                .body("status", equalTo("ABSTAINED"))
                .body("answer", equalTo("I found nothing in the documents that answers this."))
                .body("citations", hasSize(0));
    }

    @Test
    void answerability_isTheSameForBothEndpoints() {
        float ofQuery = query(Map.of("question", LEAVE_QUESTION)).extract().path("answerability");

        retrieve(Map.of("question", LEAVE_QUESTION))
                .body("answerability", equalTo(ofQuery))
                .body("answerability", greaterThan(0.5f));
    }

    @Test
    void explanation_saysHowPassagesWereFound_andWhyADocumentWasNot() {
        Map<String, Object> request = Map.of(
                "question",
                LEAVE_QUESTION,
                "explain",
                true,
                "documentId",
                "handbook/travel",
                "filters",
                Map.of("metadata.department", "hr"));

        retrieve(request)
                .statusCode(200)
                .body("explain.tenant", equalTo("default"))
                .body("explain.filters", equalTo(Map.of("metadata.department", "hr")))
                .body("explain.fusion.method", equalTo("standardised"))
                .body("explain.fusion.lexicalWeight", equalTo(0.75f))
                .body("explain.reranker", equalTo("in-process"))
                .body("explain.answerability.coverage", greaterThan(0.5f))
                .body("explain.passages[0].rank", equalTo(1))
                .body("explain.passages[0].denseRank", equalTo(1))
                .body("explain.passages[0].lexicalRank", equalTo(1))
                .body("explain.passages[0].fusedRank", equalTo(1))
                .body("explain.document.documentId", equalTo("handbook/travel"))
                .body("explain.document.outcome", equalTo("FILTERED"));
        query(request).body("explain.document.outcome", equalTo("FILTERED"));
        retrieve(Map.of("question", LEAVE_QUESTION)).body("$", not(hasKey("explain")));
    }

    @Test
    void documentToExplainThatHasNoId_isNamed() {
        retrieve(Map.of("question", LEAVE_QUESTION, "explain", true, "documentId", 7))
                .statusCode(400)
                .body("violations", equalTo(List.of("documentId must be a text, but is 7")));
    }

    @Test
    void followUp_isAnsweredWithTheConversation_andSaysWhatItWasSearchedFor() {
        query(Map.of("question", "How is it requested?", "conversation", CONVERSATION))
                .statusCode(200)
                .body("searchedFor", equalTo(SEARCHED_FOR))
                .body("status", equalTo("ANSWERED"))
                .body("citations[0].documentId", equalTo("handbook/leave"));
        retrieve(Map.of("question", "How is it requested?", "conversation", CONVERSATION))
                .statusCode(200)
                .body("searchedFor", equalTo(SEARCHED_FOR))
                .body("passages[0].documentId", equalTo("handbook/leave"));
    }

    @Test
    void questionThatStandsOnItsOwn_isNotTouchedByAConversation() {
        query(Map.of("question", "Which class are train journeys booked in?", "conversation", CONVERSATION))
                .statusCode(200)
                .body("$", not(hasKey("searchedFor")))
                .body("passages[0].documentId", equalTo("handbook/travel"));
        retrieve(Map.of("question", LEAVE_QUESTION)).body("$", not(hasKey("searchedFor")));
    }

    @Test
    void turnThatIsTooLong_isNamed() {
        query(Map.of(
                        "question",
                        "How is it requested?",
                        "conversation",
                        List.of(Map.of("role", "user", "content", "a".repeat(20_001)))))
                .statusCode(400)
                .body(
                        "violations",
                        equalTo(List.of("conversation[0] must have at most 20000 characters, but has 20001")));
    }

    @Test
    void neighbouringChunks_areOnePassageOfAnAnswer_andTwoOfARetrieval() {
        Map<String, Object> request = Map.of("question", "When do backups of the wiki run?");
        List<String> chunks = QueryFixtures.BACKUPS.stream().map(Chunk::text).toList();
        query(request)
                .statusCode(200)
                .body("passages[0].text", equalTo(String.join("\n\n", chunks)))
                .body(
                        "passages[0].chunkId",
                        equalTo(QueryFixtures.BACKUPS.getFirst().id().toString()))
                .body("passages.findAll { it.documentId == 'handbook/backups' }", hasSize(1))
                .body(
                        "citations[0].chunkId",
                        equalTo(QueryFixtures.BACKUPS.getFirst().id().toString()))
                .body("citations[0].verdict", equalTo("SUPPORTED"))
                .body("citations[0].quote", equalTo("Backups of the wiki run every night at two."));
        retrieve(request).body("passages.findAll { it.documentId == 'handbook/backups' }.text", equalTo(chunks));
    }

    @Test
    void copyOfADocument_isLeftOutOfAnAnswer_andFoundByARetrieval() {
        Map<String, Object> request = Map.of("question", "When does the canteen serve lunch?");
        query(request)
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("passages.findAll { it.documentId.endsWith('/canteen') }", hasSize(1));
        retrieve(request).body("passages.documentId", hasItems("handbook/canteen", "archive/canteen"));
    }

    @Test
    void documentsOfOthers_areNeverSeen() {
        retrieve(Map.of("question", LEAVE_QUESTION, "topK", 100))
                .body("passages.documentId", not(hasItem("board/leave")))
                .body("passages.findAll { it.documentId == 'handbook/leave' }", hasSize(1));
    }

    @Test
    void documentBeingReplaced_showsItsNewestRevisionOnly() {
        retrieve(Map.of("question", "Where are parking spaces booked?", "topK", 100))
                .body(
                        "passages.findAll { it.documentId == 'handbook/parking' }.text",
                        equalTo(List.of("Parking spaces are booked in the parking app.")));
    }

    @Test
    void filter_holdsForEveryPassage() {
        retrieve(Map.of(
                        "question",
                        LEAVE_QUESTION,
                        "filters",
                        Map.of("metadata.department", List.of("finance", "it"), "language", "en")))
                .body("passages.documentId", hasItems("handbook/travel", "guides/deleting"))
                .body("passages.documentId", not(hasItem("handbook/leave")));
    }

    @Test
    void filterByRange_excludesTheOthers() {
        retrieve(Map.of(
                        "question",
                        LEAVE_QUESTION,
                        "filters",
                        Map.of("metadata.year", Map.of("gte", 2020, "lt", 2026))))
                .body("passages.documentId", equalTo(List.of("handbook/travel")));
    }

    @Test
    void lexicalMode_hasNoDenseScores() {
        retrieve(Map.of("question", LEAVE_QUESTION, "mode", "lexical"))
                .body("passages[0].documentId", equalTo("handbook/leave"))
                .body("passages[0].scores.lexical", notNullValue())
                .body("passages[0].scores.dense", equalTo(null))
                .body("timings.embedMs", equalTo(0f));
    }

    @Test
    void retrieve_takesTopKUpToAThousand_whereQueryTakesAHundred() {
        retrieve(Map.of("question", LEAVE_QUESTION, "topK", 1000)).statusCode(200);
        query(Map.of("question", LEAVE_QUESTION, "topK", 101))
                .statusCode(400)
                .body("violations", equalTo(List.of("topK must be an integer from 1 to 100, but is 101")));
    }

    @Test
    void wrongRequest_isToldAllItsViolationsTogether() {
        query(Map.of("question", " ", "topK", 0, "mode", "magic", "filters", Map.of("author", "ada")))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ragstone:problem:invalid-request"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("action", notNullValue())
                .body("violations", hasSize(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "{\"question\":", "\"question\""})
    void bodyThatIsNoObject_isAProblem(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/query")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void bodyThatIsTooLarge_isRefused() {
        given().contentType(ContentType.JSON)
                .body("{\"question\":\"" + "a".repeat(2_000_000) + "\"}")
                .post("/api/v1/query")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ragstone:problem:too-large"));
    }

    @Test
    void unknownMember_isIgnored() {
        query(Map.of("question", LEAVE_QUESTION, "colour", "blue")).statusCode(200);
    }

    @Test
    void foreignTenant_isForbidden() {
        query(Map.of("question", LEAVE_QUESTION, "tenant", "globex"))
                .statusCode(403)
                .body("type", equalTo("urn:ragstone:problem:forbidden"));
        query(Map.of("question", LEAVE_QUESTION, "tenant", "default")).statusCode(200);
    }

    @Test
    void failingEmbedder_leavesTheLexicalChannelAndSaysSo() {
        embedder.setFailing(true);
        query(Map.of("question", "How many days of paid annual leave does every employee have?"))
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("degraded", equalTo(List.of("embedding")));
    }

    @Test
    void indexThatRefusesTheVector_leavesTheLexicalChannelAndSaysSo() {
        searcher.setRefusesDense(true);
        retrieve(Map.of("question", LEAVE_QUESTION))
                .statusCode(200)
                .body("degraded", equalTo(List.of("dense")))
                .body("passages[0].documentId", equalTo("handbook/leave"));
    }

    @Test
    void indexThatIsAway_isAProblemThatSaysWhenToComeBack() {
        searcher.setAway(true);
        query(Map.of("question", LEAVE_QUESTION))
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:ragstone:problem:index-unavailable"));
    }

    @Test
    void suspendedTenant_isToldSo_untilItIsResumed() {
        tenants.learn(tenant(true));
        query(Map.of("question", LEAVE_QUESTION))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ragstone:problem:tenant-suspended"));
        retrieve(Map.of("question", LEAVE_QUESTION)).statusCode(403);
        given().get("/api/v1/budget").then().statusCode(200);

        tenants.learn(tenant(false));
        query(Map.of("question", LEAVE_QUESTION)).statusCode(200);
    }

    @Test
    void openApi_describesBothOperations() {
        String document = given().get("/q/openapi?format=json").asString();
        assertThat(document).contains("/api/v1/query", "/api/v1/retrieve", "QueryResponse", "topK", "searchedFor");
    }

    private static TenantEvent tenant(boolean suspended) {
        return new TenantEvent("default", suspended, null, "ada", Instant.EPOCH, null);
    }

    private static ValidatableResponse query(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/query")
                .then();
    }

    private static ValidatableResponse retrieve(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/retrieve")
                .then();
    }
}
