package dev.ragstone.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.InteractionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** The public query API as far as experiments use it: each question has the answer, or the refusals, that a test gives it. */
final class FakeQueryService implements AutoCloseable {

    /** What was asked, and how. */
    record Asked(JsonNode body, Map<String, List<String>> headers) {

        String question() {
            return body.path("question").asText();
        }
    }

    /** An answer other than the one that was asked for. */
    record Refusal(int status, String problem) {}

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, List<Refusal>> refusals = new ConcurrentHashMap<>();
    private volatile Function<String, String> answers = question -> Interactions.PASSAGE + " [1]";

    /** Speaks HTTPS with a certificate. */
    FakeQueryService(SSLContext tls) {
        try {
            HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            https.setHttpsConfigurator(new HttpsConfigurator(tls));
            server = https;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/query", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("https://%s:%d"
                .formatted(
                        server.getAddress().getHostString(), server.getAddress().getPort()));
    }

    /** From now on questions have these answers. */
    void answer(Function<String, String> other) {
        answers = other;
    }

    /** The next askings of a question are refused, one after the other. */
    void refuse(String question, Refusal... next) {
        refusals.put(question, new CopyOnWriteArrayList<>(next));
    }

    /** What was asked so far, of questions that begin so. */
    List<Asked> asked(String beginning) {
        return asked.stream()
                .filter(one -> one.question().startsWith(beginning))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Asked one = new Asked(EventJson.mapper().readTree(exchange.getRequestBody()), exchange.getRequestHeaders());
        asked.add(one);
        List<Refusal> open = refusals.getOrDefault(one.question(), List.of());
        if (open.isEmpty()) {
            String answer = answers.apply(one.question());
            send(exchange, 200, InteractionEvent.of(Interactions.saying(UUID.randomUUID(), answer)));
        } else {
            Refusal refusal = open.removeFirst();
            exchange.getResponseHeaders().set("Retry-After", "0");
            send(exchange, refusal.status(), Map.of("type", "urn:ragstone:problem:" + refusal.problem()));
        }
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] json = EventJson.write(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
