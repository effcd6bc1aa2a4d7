package dev.ragstone.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A service that remembers rankings, and a document that changes. */
@QuarkusTest
@TestProfile(CachedQuestionIT.Remembering.class)
@WithTestResource(KafkaResource.class)
class CachedQuestionIT {

    /** Rankings are remembered, even by a machine that stalls for a while. */
    public static final class Remembering implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ragstone.query.cache.enabled", "true", "ragstone.query.cache.longest-silence", "1m");
        }
    }

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Chunk LEAVE = QueryFixtures.LEAVE;
    private static final Chunk CANTEEN = QueryFixtures.CANTEEN;

    @Inject
    InMemoryIndex documents;

    @Inject
    FaultyEmbedder embedder;

    @Inject
    TermAnalyzer analyzer;

    @Inject
    SpanRecorder spans;

    @ConfigProperty(name = KafkaResource.PLAIN)
    String bootstrapServers;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void changedDocument_isFoundByTheNextQuestion_onceItsStatusHasBeenSeen() {
        await().atMost(LIMIT).until(() -> "hit".equals(cache(retrieve())));
        Response answer = answer();
        Chunk changed = QueryFixtures.chunk(
                LEAVE.documentId().value(), 8, LEAVE.text().replace("30 days", "33 days"), LEAVE.attributes());

        documents.write(List.of(QueryFixtures.indexed(changed, embedder, analyzer)));
        documents.removeBelow(changed.documentId(), changed.revision());

        Response unaware = retrieve();
        assertThat(cache(unaware)).isEqualTo("hit");
        assertThat(best(unaware)).isEqualTo(LEAVE.text());
        assertThat(answer().<String>path("answer"))
                .as("the answer to the same question")
                .isEqualTo(answer.path("answer"));

        new Broker(bootstrapServers).publishIndexed(changed);

        await().atMost(LIMIT).untilAsserted(() -> assertThat(best(retrieve())).isEqualTo(changed.text()));
        Response again = retrieve();
        assertThat(cache(again)).isEqualTo("hit");
        assertThat(best(again)).isEqualTo(changed.text());
        assertThat(answer().<String>path("answer")).contains("33 days");
        assertThat(given().get(metrics).asString())
                .containsPattern(
                        "ragstone_cache_lookups_total\\{cache=\"ranking\",outcome=\"hit\",reason=\"none\"} [1-9]")
                .containsPattern(
                        "ragstone_cache_lookups_total\\{cache=\"ranking\",outcome=\"miss\",reason=\"none\"} [1-9]");
    }

    @Test
    void documentThatIsForOthersNow_isNotFoundByTheNextQuestion_onceItsStatusHasBeenSeen() {
        String question = "What does the canteen serve at noon?";
        await().atMost(LIMIT).until(() -> "hit".equals(cache(ask("/api/v1/retrieve", question))));
        assertThat(texts(question)).contains(CANTEEN.text());

        for (Chunk old : List.of(CANTEEN, QueryFixtures.CANTEEN_COPY)) {
            Chunk closed = QueryFixtures.chunk(
                    old.documentId().value(),
                    2,
                    old.text(),
                    QueryFixtures.attributes("Canteen", Map.of(), new AccessList(List.of("group:kitchen"))));
            documents.write(List.of(QueryFixtures.indexed(closed, embedder, analyzer)));
            documents.removeBelow(closed.documentId(), closed.revision());
            new Broker(bootstrapServers).publishIndexed(closed);
        }

        await().atMost(LIMIT).untilAsserted(() -> assertThat(texts(question)).doesNotContain(CANTEEN.text()));
    }

    private static List<String> texts(String question) {
        return ask("/api/v1/retrieve", question).path("passages.text");
    }

    private static Response retrieve() {
        return ask("/api/v1/retrieve");
    }

    private static Response answer() {
        return ask("/api/v1/query");
    }

    private static Response ask(String path) {
        return ask(path, "How many days of annual leave does an employee have?");
    }

    private static Response ask(String path, String question) {
        Response response = given().contentType(ContentType.JSON)
                .body(Map.of("question", question))
                .post(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private static String best(Response response) {
        return response.path("passages[0].text");
    }

    private String cache(Response response) {
        String found = spans.spansOf(response.path("traceId")).stream()
                .filter(span -> span.getName().equals(SpanNames.RETRIEVE))
                .map(span -> span.getAttributes().get(SpanAttributes.CACHE))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(found);
    }
}
