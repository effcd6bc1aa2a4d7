package dev.ragstone.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ragstone.events.EventJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Answers {@code /api/v1/retrieve} and {@code /api/v1/query} with passages that a function makes of the request; null means an error. What it finds
 * passages for it calls answerable. By {@code /metrics} each request took a second of processor time.
 */
public final class StubQueryService implements AutoCloseable {

    private static final Map<String, Double> TIMINGS =
            Map.of("embedMs", 0.25, "retrieveMs", 2.0, "rerankMs", 0.5, "totalMs", 3.0);

    private final HttpServer server;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

    public StubQueryService(Function<JsonNode, List<String>> documents, List<String> degraded) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/", exchange -> {
            JsonNode request = EventJson.mapper().readTree(exchange.getRequestBody());
            requests.add(request);
            List<String> ranking = documents.apply(request);
            if (ranking == null) {
                respond(exchange, 500, Map.of("title", "Broken"));
            } else {
                respond(exchange, 200, answer(ranking, degraded));
            }
        });
        server.createContext("/metrics", exchange -> {
            String text = "process_cpu_time_ns_total %d.0E9\n".formatted(requests.size());
            respond(exchange, 200, text.getBytes(StandardCharsets.UTF_8));
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
    }

    public List<JsonNode> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static Map<String, Object> answer(List<String> ranking, List<String> degraded) {
        double answerability = ranking.isEmpty() ? 0.1 : 0.9;
        return Map.of(
                "passages", passages(ranking),
                "degraded", degraded,
                "timings", TIMINGS,
                "answerability", answerability,
                "explain", Map.of("answerability", Map.of("nearest", answerability, "missingName", ranking.isEmpty())));
    }

    private static List<Map<String, Object>> passages(List<String> documents) {
        return documents.stream()
                .map(document -> Map.<String, Object>of(
                        "chunkId", document + "-chunk", "documentId", document, "title", "T", "text", "text"))
                .toList();
    }

    private static void respond(HttpExchange exchange, int status, Object body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        respond(exchange, status, EventJson.write(body));
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
