package dev.ragstone.ingestion;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A web server that has nothing until something is PUT there, and that ingestion may fetch from. */
public class ContentServerResource implements QuarkusTestResourceLifecycleManager {

    /** Key of its address. */
    static final String URL = "test.content.url";

    /** Path below which it says that it is overloaded. */
    static final String AWAY = "/away/";

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        int port = server.getAddress().getPort();
        return Map.of(
                URL,
                "http://localhost:" + port,
                "ragstone.ingestion.fetch.schemes",
                "http",
                "ragstone.ingestion.fetch.hosts",
                "localhost",
                "ragstone.ingestion.fetch.ports",
                Integer.toString(port),
                "ragstone.ingestion.fetch.private-networks",
                "127.0.0.0/8,::1/128");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] content = contents.get(path);
            if (path.startsWith(AWAY)) {
                exchange.sendResponseHeaders(503, -1);
            } else if (exchange.getRequestMethod().equals("PUT")) {
                contents.put(path, exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(204, -1);
            } else if (content == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", "text/markdown");
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content);
            }
        }
    }
}
