package dev.ragstone.bench.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.events.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateIT {

    private static final String METRICS =
            """
            [{"metric": "faithfulness", "gates": true, "n": 2, "mean": 0.5, "regressed": %s,
              "comparison": {"baseline": 0.9, "effect": -0.4, "interval95": {"lower": -0.5, "upper": -0.3}, "verdict": "WORSE"}},
             {"metric": "latency_ms", "gates": false, "n": 2, "mean": 12.5, "regressed": false}]
            """;

    @TempDir
    Path folder;

    private final List<JsonNode> orders = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private volatile String end = "PASSED";
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/api/v1/experiments", this::handle);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void experimentThatPasses_isShown_andItsReportsAreKept() throws Exception {
        GateResult result = run("{\"id\": \"a\", \"question\": \"Why?\"}\n\n{\"id\": \"b\", \"question\": \"Who?\"}\n");

        assertThat(result.objection()).isEmpty();
        assertThat(result.summary()).isEqualTo("PASSED");
        assertThat(orders).singleElement().satisfies(order -> {
            assertThat(order.at("/dataset/name").asText()).isEqualTo("golden-set");
            assertThat(order.at("/dataset/version").asText()).hasSize(12);
            assertThat(order.at("/dataset/cases")).hasSize(2);
            assertThat(order.path("baseline").asText()).isEqualTo("latest");
            assertThat(order.at("/metrics/1").asText()).isEqualTo("citation_recall");
        });
        assertThat(keys).allMatch("Bearer secret"::equals);
        assertThat(shown.toString(UTF_8)).contains("experiment 7", "1 of 2 cases", "2 of 2 cases");
        assertThat(folder.resolve("out/report.json")).content().contains("\"PASSED\"");
        assertThat(folder.resolve("out/report.xml")).hasContent("report.xml");
        assertThat(folder.resolve("out/report.html")).hasContent("report.html");
    }

    @Test
    void experimentThatRegresses_isAnObjection_thatNamesTheMetrics() throws Exception {
        end = "REGRESSED";
        GateResult result = run("{\"id\": \"a\", \"question\": \"Why?\"}");

        assertThat(result.objection()).contains("REGRESSED: faithfulness");
        assertThat(result.toTable())
                .contains("faithfulness", "-0.4000", "[-0.5000, -0.3000]", "REGRESSED", "(latency_ms)", "12.50");
    }

    @Test
    void whatCannotBeTold_isNoObjection_butWhatFailedIs() throws Exception {
        end = "CANNOT_TELL";
        assertThat(run("{\"id\": \"a\", \"question\": \"Why?\"}").objection()).isEmpty();
        end = "FAILED";
        assertThat(run("{\"id\": \"a\", \"question\": \"Why?\"}").objection()).contains("FAILED: no answers");
    }

    @Test
    void lineThatIsNoJson_isNamed() {
        assertThatThrownBy(() -> run("{\"id\": \"a\", \"question\": \"Why?\"}\n{"))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("case 2");
    }

    private GateResult run(String cases) throws IOException {
        Path file = Files.writeString(folder.resolve("golden set.jsonl"), cases);
        Path key = Files.writeString(folder.resolve("key"), "secret\n");
        URI address =
                URI.create("http://127.0.0.1:%d/".formatted(service.getAddress().getPort()));
        GateOrder order = new GateOrder("gate", file, "latest", "faithfulness, citation_recall", 0.05, "test");
        looks.set(0);
        try (JsonHttp http = JsonHttp.withKeyFrom(key)) {
            return new Gate(http, address, Duration.ofMillis(1), new PrintStream(shown, true, UTF_8))
                    .run(order, folder.resolve("out"));
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            orders.add(EventJson.mapper().readTree(exchange.getRequestBody()));
            send(exchange, 202, "{\"id\": \"7\"}");
        } else if (path.contains("report")) {
            send(exchange, 200, path.substring(path.lastIndexOf('/') + 1));
        } else {
            int look = looks.getAndIncrement();
            // The service is away for a moment.
            send(exchange, look == 1 ? 503 : 200, look == 0 ? running() : ended());
        }
    }

    private static String running() {
        return "{\"state\": \"RUNNING\", \"progress\": {\"cases\": 2, \"answered\": 1, \"failed\": 0}}";
    }

    private String ended() {
        return "{\"state\": \"%s\", \"endedAt\": \"now\", %s \"progress\": {\"cases\": 2, \"answered\": 2, \"failed\": 0}, \"metrics\": %s}"
                .formatted(
                        end,
                        end.equals("FAILED") ? "\"failure\": \"no answers\"," : "",
                        end.equals("FAILED") ? "[]" : METRICS.formatted(end.equals("REGRESSED")));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
