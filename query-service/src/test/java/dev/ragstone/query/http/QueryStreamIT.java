package dev.ragstone.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.query.FaultyEmbedder;
import dev.ragstone.query.FaultySearcher;
import dev.ragstone.query.KafkaResource;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(KafkaResource.class)
class QueryStreamIT {

    private static final String QUESTION = "How many days of annual leave does an employee have?";

    private HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    @TestHTTPResource("/api/v1/query")
    URI query;

    @Inject
    FaultyEmbedder embedder;

    @Inject
    FaultySearcher searcher;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void heal() {
        embedder.setGate(new CountDownLatch(0));
        searcher.setAway(false);
    }

    @Test
    void streamedAnswer_isPassagesThenTokensThenTheWhole() throws Exception {
        List<Event> events = readAll(ask("{\"question\":\"" + QUESTION + "\",\"stream\":true}", "application/json"));

        assertThat(events).first().extracting(Event::name).isEqualTo("passages");
        assertThat(events.getFirst().data().get(0).get("documentId").asText()).isEqualTo("handbook/leave");
        assertThat(events).last().extracting(Event::name).isEqualTo("answer");
        List<Event> tokens = events.subList(1, events.size() - 1);
        assertThat(tokens).hasSizeGreaterThan(3).extracting(Event::name).containsOnly("token");
        JsonNode answer = events.getLast().data();
        assertThat(answer.get("status").asText()).isEqualTo("ANSWERED");
        assertThat(tokens.stream()
                        .map(token -> token.data().get("text").asText())
                        .collect(Collectors.joining()))
                .isEqualTo(answer.get("answer").asText());
    }

    @Test
    void passages_arriveWhileTheAnswerIsStillBeingMade() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        embedder.setGate(gate);
        try (BufferedReader lines = ask("{\"question\":\"" + QUESTION + "\"}", "text/event-stream")) {
            assertThat(next(lines).name()).isEqualTo("passages");
            gate.countDown();
            assertThat(next(lines).name()).isEqualTo("token");
        }
    }

    /** Under HTTP/2 the questions share one connection, so that the next one also shows that it was left alone. */
    @ParameterizedTest
    @EnumSource
    void clientThatGoesAway_endsTheWorkOnItsAnswer(HttpClient.Version version) {
        client = HttpClient.newBuilder().version(version).build();
        long before = abandoned();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            CountDownLatch gate = new CountDownLatch(1);
            embedder.setGate(gate);
            try (BufferedReader lines = ask("{\"question\":\"" + QUESTION + "\",\"stream\":true}", "*/*")) {
                next(lines);
            }
            gate.countDown();
            return abandoned() > before;
        });
    }

    @Test
    void failureInAStream_isAnErrorEventWithAProblem() throws Exception {
        searcher.setAway(true);
        List<Event> events = readAll(ask("{\"question\":\"" + QUESTION + "\",\"stream\":true}", "*/*"));

        assertThat(events).extracting(Event::name).containsExactly("error");
        assertThat(events.getFirst().data().get("type").asText()).isEqualTo("urn:ragstone:problem:index-unavailable");
        assertThat(events.getFirst().data().get("status").asInt()).isEqualTo(503);
    }

    @Test
    void requestThatCannotBeStreamed_isAProblemWithItsStatus() throws Exception {
        HttpResponse<String> response = client.send(request("{}", "text/event-stream"), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    private BufferedReader ask(String body, String accept) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request(body, accept), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private HttpRequest request(String body, String accept) {
        return HttpRequest.newBuilder(query)
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private long abandoned() {
        return meters.timer(MetricNames.QUERIES, MetricTags.STATUS, "abandoned").count();
    }

    private List<Event> readAll(BufferedReader lines) throws IOException {
        List<Event> events = new ArrayList<>();
        try (lines) {
            while (lines.ready() || !isLast(events)) {
                events.add(next(lines));
            }
        }
        return events;
    }

    private static boolean isLast(List<Event> events) {
        return !events.isEmpty()
                && List.of("answer", "error").contains(events.getLast().name());
    }

    private Event next(BufferedReader lines) throws IOException {
        String name = lines.readLine();
        String data = lines.readLine();
        assertThat(lines.readLine()).isEmpty();
        assertThat(name).startsWith("event: ");
        assertThat(data).startsWith("data: ");
        return new Event(name.substring("event: ".length()), mapper.readTree(data.substring("data: ".length())));
    }

    private record Event(String name, JsonNode data) {}
}
