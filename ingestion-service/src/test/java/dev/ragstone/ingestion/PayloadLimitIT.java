package dev.ragstone.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.service.problem.Problem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class PayloadLimitIT {

    private static final int LIMIT = 10_485_760;
    private static final int OVER_THE_HTTP_LIMIT = 17 * 1024 * 1024;

    @TestHTTPResource("/api/v1/documents")
    URI documents;

    @ParameterizedTest
    @ValueSource(ints = {LIMIT, OVER_THE_HTTP_LIMIT})
    void jsonOverTheLimit_isAProblemThatNamesTheWayOut(int size) throws Exception {
        assertThat(postJson(size)).contains(Integer.toString(LIMIT));
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT * 4 / 5, OVER_THE_HTTP_LIMIT})
    void uploadOverTheLimit_isAProblemThatNamesTheWayOut(int size) throws Exception {
        String form =
                """
                --b\r
                Content-Disposition: form-data; name="file"; filename="large.md"\r
                Content-Type: text/markdown\r
                \r
                %s\r
                --b--\r
                """
                        .formatted("a".repeat(size));
        assertThat(post("multipart/form-data; boundary=b", form)).contains(Integer.toString(LIMIT));
    }

    @Test
    void eventThatTheBrokerDoesNotTake_isTheSameProblem() throws Exception {
        assertThat(postJson(BrokerResource.MAX_MESSAGE_BYTES + 1000)).contains("topic");
    }

    private String postJson(int size) throws IOException, InterruptedException {
        return post("application/json", "{\"id\":\"large\",\"content\":\"%s\"}".formatted("a".repeat(size)));
    }

    /** The detail of the problem that must come of it. */
    private String post(String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(documents)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(Problem.MEDIA_TYPE);
            JsonPath problem = JsonPath.from(response.body());
            assertThat(problem.getString("type")).isEqualTo("urn:ragstone:problem:too-large");
            assertThat(problem.getString("action")).contains("contentUri");
            assertThat(problem.getString("traceId")).hasSize(32);
            return problem.getString("detail");
        }
    }
}
