package dev.ragstone.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.events.CachedJson;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.InteractionEvent;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A service that remembers answers, with the real model, and a document that changes. */
@QuarkusTest
@TestProfile(AnsweredAgainIT.Remembering.class)
@WithTestResource(KafkaResource.class)
class AnsweredAgainIT {

    /** Answers are remembered, even by a machine that stalls for a while. */
    public static final class Remembering implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ragstone.query.cache.answers.enabled", "true", "ragstone.query.cache.longest-silence", "1m");
        }
    }

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Chunk LEAVE = QueryFixtures.LEAVE;
    private static final String QUESTION = "How many days of annual leave does an employee have?";
    private static final String PARAPHRASE = "How many days of annual leave do employees have?";

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
    void nearParaphrase_getsTheAnswer_inAnInteractionOfItsOwn() {
        awaitRemembered();
        Response first = ask(QUESTION);

        Response again = ask(PARAPHRASE);

        assertThat(cachedFrom(again)).isEqualTo(QUESTION);
        for (String same : List.of("status", "answer", "citations", "passages", "answerability", "model", "degraded")) {
            assertThat(again.<Object>path(same)).as(same).isEqualTo(first.path(same));
        }
        for (String other : List.of("interactionId", "traceId")) {
            assertThat(again.<String>path(other)).as(other).isNotEqualTo(first.path(other));
        }
        assertThat(again.<Integer>path("usage.promptTokens")).isZero();
        InteractionEvent event = EventJson.read(
                new Broker(bootstrapServers)
                        .interaction(again.path("interactionId"))
                        .value(),
                InteractionEvent.class);
        assertThat(event.question()).isEqualTo(PARAPHRASE);
        assertThat(event.cached()).isEqualTo(new CachedJson(QUESTION));
        assertThat(event.traceId()).isEqualTo(again.<String>path("traceId"));
    }

    @Test
    void answerThatIsGivenAgain_isNeitherSearchedForNorGenerated_andTheTraceSaysSo() {
        awaitRemembered();

        String traceId = ask(QUESTION).path("traceId");

        List<SpanData> trace = spans.spansOf(traceId);
        assertThat(trace)
                .filteredOn(span -> span.getName().equals(SpanNames.RETRIEVE))
                .singleElement()
                .satisfies(span -> assertThat(span.getAttributes().get(SpanAttributes.CACHE_ANSWER))
                        .isEqualTo("hit"));
        assertThat(trace)
                .extracting(SpanData::getName)
                .doesNotContain(SpanNames.SEARCH, SpanNames.GENERATE + " extractive", SpanNames.CITE);
        assertThat(given().get(metrics).asString())
                .containsPattern(
                        "ragstone_cache_lookups_total\\{cache=\"answer\",outcome=\"hit\",reason=\"none\"} [1-9]");
    }

    @Test
    void questionThatSaysSomethingElse_isAnsweredAnew() {
        awaitRemembered();

        assertThat(cachedFrom(ask("How many days of annual leave did an employee have in 2025?")))
                .isNull();
        assertThat(cachedFrom(ask("How many days of annual leave does an employee not have?")))
                .isNull();
        assertThat(cachedFrom(ask(Map.of("question", QUESTION, "topK", 4)))).isNull();
        assertThat(cachedFrom(ask(Map.of("question", QUESTION, "mode", "lexical"))))
                .isNull();
        assertThat(cachedFrom(ask(Map.of("question", QUESTION, "explain", true))))
                .isNull();
    }

    @Test
    void followUp_getsTheAnswerToWhatItMeans() {
        Map<String, Object> followUp = Map.of(
                "question",
                "How is it requested?",
                "conversation",
                List.of(Map.of("role", "user", "content", QUESTION)));
        await().atMost(LIMIT).until(() -> cachedFrom(ask(followUp)) != null);

        Response again = ask(followUp);

        assertThat(cachedFrom(again)).isEqualTo(again.path("searchedFor"));
        assertThat(cachedFrom(ask("How is it requested?"))).isNull();
    }

    @Test
    void answerThatIsGivenAgain_isStreamedAsAnyOther() {
        awaitRemembered();
        String answer = ask(QUESTION).path("answer");

        String events = given().contentType(ContentType.JSON)
                .body(Map.of("question", PARAPHRASE, "stream", true))
                .post("/api/v1/query")
                .asString();

        assertThat(events)
                .containsSubsequence("event: passages", "event: token", "event: answer")
                .contains(new String(EventJson.write(Map.of("text", answer)), StandardCharsets.UTF_8))
                .contains("\"cached\":{\"question\":\"" + QUESTION + "\"}");
    }

    /** With another topK than the other tests, and so with answers of its own. */
    @Test
    void changedDocument_isInTheNextAnswer_onceItsStatusHasBeenSeen() {
        Map<String, Object> question = Map.of("question", QUESTION, "topK", 3);
        Map<String, Object> paraphrase = Map.of("question", PARAPHRASE, "topK", 3);
        await().atMost(LIMIT).until(() -> cachedFrom(ask(question)) != null);
        Chunk changed = QueryFixtures.chunk(
                LEAVE.documentId().value(), 8, LEAVE.text().replace("30 days", "33 days"), LEAVE.attributes());

        documents.write(List.of(QueryFixtures.indexed(changed, embedder, analyzer)));
        documents.removeBelow(changed.documentId(), changed.revision());

        assertThat(ask(paraphrase).<String>path("answer"))
                .as("the answer while nobody has heard of the change")
                .contains("30 days");

        new Broker(bootstrapServers).publishIndexed(changed);

        await().atMost(LIMIT).untilAsserted(() -> assertThat(ask(paraphrase).<String>path("answer"))
                .contains("33 days"));
        Response again = ask(question);
        assertThat(again.<String>path("answer")).contains("33 days");
        assertThat(cachedFrom(again)).isEqualTo(PARAPHRASE);
    }

    /** The follower reads the topic, and the answer that is known now is that to the question in these words. */
    private static void awaitRemembered() {
        await().atMost(LIMIT).until(() -> QUESTION.equals(cachedFrom(ask(QUESTION))));
    }

    private static Response ask(String question) {
        return ask(Map.of("question", question));
    }

    private static Response ask(Map<String, Object> request) {
        Response response = given().contentType(ContentType.JSON).body(request).post("/api/v1/query");
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private static @Nullable String cachedFrom(Response response) {
        return response.path("cached.question");
    }
}
