package dev.ragstone.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.ragstone.core.entailment.EntailmentPair;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.testkit.classification.FakeTextClassifier;
import dev.ragstone.testkit.entailment.FakeEntailmentModel;
import dev.ragstone.testkit.reranking.FakeCrossEncoder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;

/**
 * Serves the forms of rerankers and of classifiers as their documentation has them, best result first; or whatever it is told to.
 */
public final class StubServer implements AutoCloseable {

    /** A request. */
    public record Received(String path, JsonNode body, List<String> authorization) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final FakeCrossEncoder model = new FakeCrossEncoder();
    private final FakeEntailmentModel entailment = new FakeEntailmentModel();
    private final FakeTextClassifier classifier = new FakeTextClassifier();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** A server with all models. */
    public StubServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/rerank", exchange -> tei(exchange));
        server.createContext("/predict", exchange -> predict(exchange));
        server.createContext("/v2/rerank", exchange -> documents(exchange));
        server.createContext("/v1/rerank", exchange -> documents(exchange));
        server.start();
    }

    /** Where it is. */
    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What was asked so far. */
    public List<Received> received() {
        return received;
    }

    /** Answers requests to Text Embeddings Inference otherwise. */
    public void answer(HttpHandler handler) {
        for (String path : List.of("/rerank", "/predict")) {
            server.removeContext(path);
            server.createContext(path, handler);
        }
    }

    /** Answers with a status and a body. */
    public void answer(int status, Map<String, String> headers, String body) {
        answer(exchange -> {
            receive(exchange);
            headers.forEach(exchange.getResponseHeaders()::set);
            send(exchange, status, body);
        });
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void tei(HttpExchange exchange) throws IOException {
        JsonNode request = receive(exchange);
        if (!isTooMuch(exchange, request.path("texts").size())) {
            send(exchange, 200, results(request, "texts", "score").toString());
        }
    }

    private void predict(HttpExchange exchange) throws IOException {
        JsonNode request = receive(exchange);
        JsonNode inputs = request.path("inputs");
        if (!isTooMuch(exchange, inputs.size())) {
            ArrayNode results = JSON.createArrayNode();
            inputs.forEach(input -> results.add(classes(input)));
            send(exchange, 200, results.toString());
        }
    }

    /** A pair is judged, and a text alone is classified. */
    private ArrayNode classes(JsonNode input) {
        String text = input.path(0).textValue();
        return input.size() == 1
                ? classes(text)
                : classes(new EntailmentPair(text, input.path(1).textValue()));
    }

    private ArrayNode classes(String text) {
        double injection = classifier.probability(text);
        ArrayNode classes = JSON.createArrayNode();
        classes.addObject().put("score", Math.log(injection)).put("label", "INJECTION");
        classes.addObject().put("score", Math.log(1 - injection)).put("label", "SAFE");
        return classes;
    }

    private ArrayNode classes(EntailmentPair pair) {
        double entailed = entailment.judge(List.of(pair)).getFirst().entailed();
        ArrayNode classes = JSON.createArrayNode();
        classes.addObject().put("score", 8 * entailed - 4).put("label", "entailment");
        classes.addObject().put("score", 0).put("label", "neutral");
        classes.addObject().put("score", -2).put("label", "contradiction");
        return classes;
    }

    private static boolean isTooMuch(HttpExchange exchange, int inputs) throws IOException {
        if (inputs > 32) {
            send(
                    exchange,
                    422,
                    """
                    {"error": "batch size %d > maximum allowed batch size 32", "error_type": "Validation"}"""
                            .formatted(inputs));
        }
        return inputs > 32;
    }

    private void documents(HttpExchange exchange) throws IOException {
        JsonNode request = receive(exchange);
        ObjectNode reply = JSON.createObjectNode().put("id", "07734bd2");
        reply.set("results", results(request, "documents", "relevance_score"));
        reply.putObject("meta").put("model", request.path("model").asText());
        send(exchange, 200, reply.toString());
    }

    private ArrayNode results(JsonNode request, String texts, String score) {
        List<String> passages = StreamSupport.stream(request.path(texts).spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
        List<RerankScore> scores = model.score(request.path("query").textValue(), passages);
        List<ObjectNode> results = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            results.add(JSON.createObjectNode()
                    .put("index", i)
                    .put(score, scores.get(i).value()));
        }
        results.sort(Comparator.comparingDouble(result -> -result.path(score).doubleValue()));
        return JSON.createArrayNode().addAll(results);
    }

    private JsonNode receive(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        List<String> authorization = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
        received.add(new Received(exchange.getRequestURI().getPath(), body, authorization));
        return body;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
