package dev.ragstone.bench.firsttoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.ragstone.bench.statistics.Distribution;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstTokenBenchIT {

    private static final int QUESTIONS = 4;

    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void timeFromAWordToItsReader_isMeasured() {
        answerWith("event: token\ndata: {\"text\":\"T%d \"}\n\n");

        Distribution delay = new FirstTokenBench(address()).measure(QUESTIONS);

        assertThat(delay.count()).isEqualTo(QUESTIONS);
        assertThat(delay.p50()).isPositive();
    }

    @Test
    void answerOfSomebodyElse_isNamed() {
        answerWith("event: token\ndata: {\"text\":\"Delete it.\"}\n\n");

        assertThatThrownBy(() -> new FirstTokenBench(address()).measure(QUESTIONS))
                .hasMessageContaining("did not answer with the words of the bench's model");
    }

    @Test
    void model_saysTheTimeFirst_inTheFormOfOpenAi() throws Exception {
        try (TimedModel model = new TimedModel(0)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(model.baseUrl() + "/chat/completions"))
                    .POST(BodyPublishers.ofString("{}"))
                    .build();

            String body = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();

            assertThat(body)
                    .containsPattern("\"delta\":\\{\"content\":\"T\\d+ \"}")
                    .endsWith("data: [DONE]\n\n");
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:%d".formatted(service.getAddress().getPort()));
    }

    private void answerWith(String events) {
        service.createContext("/api/v1/query", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = events.formatted(System.nanoTime()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
