package dev.ragstone.testkit.entailment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server of the form {@code /predict} on loopback that says what a test tells it to, as logits of three classes. */
public final class FakeEntailmentServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** No probability is 0 or 1, so that each has a logit. */
    private static final double LEAST = 1e-9;

    private final Function<EntailmentPair, Entailment> verdict;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private FakeEntailmentServer(Function<EntailmentPair, Entailment> verdict) throws IOException {
        this.verdict = verdict;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/predict", this::predict);
        server.start();
    }

    /** Starts on a free port. */
    public static FakeEntailmentServer start(Function<EntailmentPair, Entailment> verdict) {
        try {
            return new FakeEntailmentServer(verdict);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void predict(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode inputs = JSON.readTree(exchange.getRequestBody()).path("inputs");
            ArrayNode results = JSON.createArrayNode();
            inputs.forEach(input -> results.add(classes(
                    new EntailmentPair(input.path(0).textValue(), input.path(1).textValue()))));
            byte[] reply = results.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }

    private ArrayNode classes(EntailmentPair pair) {
        Entailment entailment = verdict.apply(pair);
        ArrayNode classes = JSON.createArrayNode();
        add(classes, "entailment", entailment.entailed());
        add(classes, "neutral", entailment.neutral());
        add(classes, "contradiction", entailment.contradicted());
        return classes;
    }

    private static void add(ArrayNode classes, String label, double probability) {
        classes.addObject().put("score", Math.log(Math.max(LEAST, probability))).put("label", label);
    }
}
