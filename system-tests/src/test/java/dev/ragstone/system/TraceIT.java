package dev.ragstone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.events.Topics;
import dev.ragstone.stack.Stack;
import dev.ragstone.stack.StackPorts;
import dev.ragstone.stack.StackSettings;
import dev.ragstone.system.OtlpReceiver.ReceivedSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged services, started as make run starts them, with a collector that keeps their spans. */
class TraceIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    static Path data;

    private static OtlpReceiver collector;
    private static StackSettings settings;
    private static Stack stack;
    private static HttpApi query;
    private static HttpApi ingestion;
    private static HttpApi eval;

    @BeforeAll
    static void start() throws IOException {
        collector = new OtlpReceiver();
        settings = settings();
        stack = new Stack(settings, step -> {});
        stack.start();
        query = new HttpApi(settings.ports().query().http());
        ingestion = new HttpApi(settings.ports().ingestion().http());
        eval = new HttpApi(settings.ports().eval().http());
    }

    @AfterAll
    static void stop() {
        stack.close();
        collector.close();
    }

    @Test
    void documentEvent_isOneTrace_fromPublishingToTheIndex() {
        ingestion.post("/api/v1/documents", Map.of("id", "traced", "content", "# Traced\n\nA traced document."));
        JsonNode status = awaitIndexed("traced");

        String traceId = status.path("traceId").asText();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(collector.trace(traceId))
                .extracting(ReceivedSpan::name)
                .contains("ragstone.document", "ragstone.parse", "ragstone.chunk", "embeddings")
                .contains("ragstone.upsert"));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(collector.trace(traceId))
                .as("the HTTP request that published it, and the status record")
                .extracting(ReceivedSpan::name)
                .anyMatch(name -> name.contains("/api/v1/documents"))
                .anyMatch(name -> name.contains(Topics.DOCUMENTS_STATUS)));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(collector.linkedTo(traceId))
                .as("the transaction of many documents that told Kafka of this one")
                .extracting(ReceivedSpan::name)
                .contains("ragstone.accept"));
    }

    @Test
    void deadLetterThatIsReplayed_isLinkedToTheTraceInWhichItFailed() {
        ingestion.post(
                "/api/v1/documents",
                Map.of("id", "broken", "contentType", "application/pdf", "contentBase64", "JVBERi0xLjcKbm8gcGRm"));
        String traceId = awaitState("broken", "FAILED").path("traceId").asText();
        ingestion.post("/api/v1/dlq/replay", Map.of());
        await().atMost(LIMIT).untilAsserted(() -> assertThat(collector.linkedTo(traceId))
                .extracting(ReceivedSpan::name)
                .contains("ragstone.replay"));
    }

    @Test
    void question_isOneTrace_fromTheRequestToItsEvaluation() {
        ingestion.post(
                "/api/v1/documents",
                Map.of("id", "whales", "content", "# Whales\n\nThe blue whale is the largest animal known."));
        awaitIndexed("whales");
        JsonNode answer = query.post("/api/v1/query", Map.of("question", "Which animal is the largest?"));
        assertThat(answer.path("status").asText()).isEqualTo("ANSWERED");
        assertThat(answer.path("citations").get(0).path("documentId").asText()).isEqualTo("whales");

        String interactionId = answer.path("interactionId").asText();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(eval.get("/api/v1/evaluations/" + interactionId)
                        .path("interactionId")
                        .asText())
                .isEqualTo(interactionId));
        String traceId = answer.path("traceId").asText();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(collector.trace(traceId))
                .extracting(ReceivedSpan::service)
                .contains("query-service", "eval-service"));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(collector.trace(traceId))
                .extracting(ReceivedSpan::name)
                .contains("ragstone.retrieve", "ragstone.evaluate")
                .anyMatch(name -> name.startsWith("generate_content"))
                .anyMatch(name -> name.contains(Topics.INTERACTIONS))
                .anyMatch(name -> name.startsWith("ragstone.score")));
        List<ReceivedSpan> trace = collector.trace(traceId);
        assertThat(trace)
                .flatExtracting(span -> span.attributes().keySet())
                .contains("db.system.name", "gen_ai.operation.name", "messaging.system");
        assertThat(trace)
                .as("content capture is off: no text of question, answer or passage is in a span")
                .flatExtracting(span -> span.attributes().values())
                .noneMatch(value -> value.toString().contains("largest"));
    }

    private static JsonNode awaitIndexed(String id) {
        return awaitState(id, "INDEXED");
    }

    private static JsonNode awaitState(String id, String state) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(
                        ingestion.get("/api/v1/documents/" + id).path("state").asText())
                .as(id)
                .isEqualTo(state));
        return ingestion.get("/api/v1/documents/" + id);
    }

    private static StackSettings settings() {
        Properties properties = StackPorts.free().toProperties();
        properties.setProperty("ragstone.stack.repository", Repository.folder().toString());
        properties.setProperty("ragstone.stack.data", data.toString());
        properties.setProperty("ragstone.stack.otlp", collector.endpoint());
        return StackSettings.from(properties);
    }
}
