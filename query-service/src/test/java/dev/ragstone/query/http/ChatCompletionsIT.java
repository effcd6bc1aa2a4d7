package dev.ragstone.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.query.FaultySearcher;
import dev.ragstone.query.KafkaResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenAI's form of questions and answers; {@code make test-clients} tries it with OpenAI's own clients. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class ChatCompletionsIT {

    private static final String QUESTION = "How many days of annual leave does an employee have?";
    private static final String MESSAGES = "\"messages\":[{\"role\":\"user\",\"content\":\"" + QUESTION + "\"}]";

    private final ObjectMapper mapper = new ObjectMapper();

    @Inject
    FaultySearcher searcher;

    @AfterEach
    void heal() {
        searcher.setAway(false);
    }

    @Test
    void completion_isTheAnswer_withCitationsAndPassagesInRagstone() {
        Response completion = complete("{\"model\":\"ragstone\"," + MESSAGES + "}");

        assertThat(completion.statusCode()).isEqualTo(200);
        assertThat(completion.<String>path("object")).isEqualTo("chat.completion");
        assertThat(completion.<String>path("choices[0].message.role")).isEqualTo("assistant");
        assertThat(completion.<String>path("choices[0].message.content")).contains("30 days", "[1]");
        assertThat(completion.<String>path("choices[0].finish_reason")).isEqualTo("stop");
        assertThat(completion.<Integer>path("usage.total_tokens")).isZero();
        assertThat(completion.<String>path("ragstone.citations[0].documentId")).isEqualTo("handbook/leave");
        assertThat(completion.<String>path("ragstone.status")).isEqualTo("ANSWERED");
        assertThat(completion.<String>path("id"))
                .isEqualTo("chatcmpl-" + completion.<String>path("ragstone.interactionId"));
    }

    @Test
    void stream_isChunks_ofWhichTheLastHoldsTheWhole() throws Exception {
        List<String> data = stream("{\"stream\":true,\"stream_options\":{\"include_usage\":true}," + MESSAGES + "}");

        assertThat(data).last().isEqualTo("[DONE]");
        List<JsonNode> chunks = new ArrayList<>();
        for (String chunk : data.subList(0, data.size() - 1)) {
            chunks.add(mapper.readTree(chunk));
        }
        assertThat(chunks).allMatch(chunk -> chunk.path("object").asText().equals("chat.completion.chunk"));
        assertThat(chunks.stream().map(chunk -> chunk.path("id").asText()).distinct())
                .hasSize(1);
        assertThat(chunks.getFirst().at("/choices/0/delta/role").asText()).isEqualTo("assistant");
        assertThat(chunks.getFirst().at("/choices/0/finish_reason").isNull()).isTrue();
        JsonNode end = chunks.get(chunks.size() - 2);
        assertThat(end.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(chunks.stream()
                        .map(chunk -> chunk.at("/choices/0/delta/content").asText())
                        .collect(Collectors.joining()))
                .isEqualTo(end.at("/ragstone/answer").asText())
                .contains("30 days");
        assertThat(chunks.getLast().path("choices")).isEmpty();
        assertThat(chunks.getLast().at("/usage/total_tokens").isNumber()).isTrue();
    }

    @Test
    void messagesBefore_areTheConversation() {
        Response completion = complete(
                """
                {"messages":[{"role":"system","content":"Be brief."},
                  {"role":"user","content":"%s"},
                  {"role":"assistant","content":"30 days [1]."},
                  {"role":"user","content":[{"type":"text","text":"And when does it end?"}]}]}"""
                        .formatted(QUESTION));

        assertThat(completion.statusCode()).isEqualTo(200);
        assertThat(completion.<String>path("ragstone.searchedFor")).contains("annual");
    }

    @Test
    void ragstoneMember_asksForWhatOpenAiDoesNotKnow() {
        Response completion =
                complete("{" + MESSAGES + ",\"ragstone\":{\"topK\":1,\"filters\":{\"metadata.department\":\"hr\"}}}");

        assertThat(completion.<List<?>>path("ragstone.passages")).hasSize(1);
    }

    @Test
    void unknownAndTuningMembers_areIgnored() {
        assertThat(complete("{\"temperature\":0.2,\"max_tokens\":50,\"seed\":7,\"user\":\"ada\",\"x_custom\":{},"
                                + MESSAGES + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"n\":2 | n must be",
                "\"tools\":[{\"type\":\"function\"}] | tools is not supported",
                "\"logprobs\":true | logprobs",
                "\"response_format\":{\"type\":\"json_object\"} | response_format",
                "\"stop\":\"END\" | stop is not supported",
                "\"ragstone\":{\"topK\":0} | topK must be"
            })
    void memberThatIsNotSupported_isRefused_inBothForms(String member, String message) {
        Response refusal = complete("{" + member + "," + MESSAGES + "}");

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.<String>path("error.message")).contains(message);
        assertThat(refusal.<String>path("error.message")).endsWith(". Correct the request and send it again.");
        assertThat(refusal.<String>path("error.type")).isEqualTo("invalid_request_error");
        assertThat(refusal.<Map<String, ?>>path("error")).containsEntry("param", null);
        assertThat(refusal.<String>path("type")).isEqualTo("urn:ragstone:problem:invalid-request");
    }

    @Test
    void otherModel_isNotFound() {
        Response refusal = complete("{\"model\":\"gpt-4o\"," + MESSAGES + "}");

        assertThat(refusal.statusCode()).isEqualTo(404);
        assertThat(refusal.<String>path("error.message")).contains("'ragstone'");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void failureOfTheIndex_isAnErrorOfTheServer_whichClientsTryAgain_alsoWhereTheyWantAStream(boolean stream) {
        searcher.setAway(true);

        Response failure = complete("{\"stream\":" + stream + "," + MESSAGES + "}");

        assertThat(failure.statusCode()).isEqualTo(503);
        assertThat(failure.contentType()).startsWith("application/problem+json");
        assertThat(failure.header("Retry-After")).isNotBlank();
        assertThat(failure.header("Transfer-Encoding"))
                .as("besides Content-Length it makes clients give up the connection")
                .isNull();
        assertThat(failure.<String>path("error.code")).isEqualTo("index-unavailable");
        assertThat(failure.<String>path("error.type")).isEqualTo("server_error");
    }

    @Test
    void models_areOne() {
        given().get("/v1/models").then().statusCode(200);
        assertThat(given().get("/v1/models").<String>path("data[0].id")).isEqualTo("ragstone");
        assertThat(given().get("/v1/models/ragstone").<String>path("object")).isEqualTo("model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-4o", "org/gpt-4o"})
    void modelThatIsNotThere_isNotFound(String model) {
        Response refusal = given().get("/v1/models/" + model);

        assertThat(refusal.statusCode()).isEqualTo(404);
        assertThat(refusal.<String>path("error.message")).contains("'" + model + "'");
    }

    private static Response complete(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/v1/chat/completions");
    }

    private static List<String> stream(String body) throws IOException {
        Response response = complete(body);
        assertThat(response.contentType()).startsWith("text/event-stream");
        return response.asString()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring("data: ".length()))
                .toList();
    }
}
