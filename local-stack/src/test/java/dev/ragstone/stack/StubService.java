package dev.ragstone.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Stands in for each service: ready at once, indexes every document whose name does not say otherwise, and has one
 * answer. A file named {@code behaviour} beside its jar makes it misbehave.
 */
public final class StubService {

    static final String LAST_WORDS = "I cannot go on: no licence found";

    private static final String ANSWER =
            """
            {"status":"ANSWERED","answer":"Publish a null value. [1]","traceId":"4bf92f","model":"extractive",
             "citations":[{"marker":1,"documentId":"docs/publishing.md","title":"Publishing","uri":"docs/publishing.md",
                           "quote":"A null value deletes.","verdict":"SUPPORTED","support":0.97}],
             "timings":{"totalMs":12.4}}
            """;

    private StubService() {}

    /** Serves until it is stopped; ends if it cannot have its ports. */
    public static void main(String[] arguments) throws IOException {
        String behaviour = behaviour();
        if (behaviour.equals("dies")) {
            System.out.println(LAST_WORDS);
            System.exit(3);
        }
        int health = behaviour.equals("unready") ? 503 : 200;
        HttpServer api = bind("quarkus.http.port", "/", StubService::answerApi);
        HttpServer management = bind(
                "quarkus.management.port",
                "/q/health/ready",
                exchange -> answer(
                        exchange,
                        health,
                        """
                {"status":"DOWN","checks":[{"name":"index","status":"DOWN"}]}"""));
        api.start();
        management.start();
    }

    private static void answerApi(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/api/v1/query")) {
            answer(exchange, 200, ANSWER);
        } else if (path.equals("/api/v1/documents")) {
            answer(exchange, 200, "{\"totals\":{\"INDEXED\":2}}");
        } else {
            String state = path.contains("broken") ? "FAILED" : "INDEXED";
            answer(
                    exchange,
                    200,
                    """
                    {"state":"%s","at":"%s","stage":"parse","reason":"too deep"}"""
                            .formatted(state, Instant.now()));
        }
    }

    private static HttpServer bind(String portProperty, String path, HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger(portProperty)), 0);
        server.createContext(path, handler);
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String behaviour() throws IOException {
        Path file = Path.of(System.getProperty("java.class.path")).resolveSibling("behaviour");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
