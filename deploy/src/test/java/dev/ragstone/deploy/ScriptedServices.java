package dev.ragstone.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Services that answer what they were told to, in that order, and the last of it from then on. */
final class ScriptedServices implements AutoCloseable {

    /**
     * A request that came.
     *
     * @param line its method and path
     * @param body what came with it
     * @param authorization who sent it; empty if it does not say
     */
    record Request(String line, String body, String authorization) {}

    private record Reply(int status, String body) {}

    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    ScriptedServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where all of them are. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the next request of this method and path gets, or one after it. */
    ScriptedServices reply(String line, int status, String body) {
        replies.computeIfAbsent(line, key -> new ArrayDeque<>()).add(new Reply(status, body));
        return this;
    }

    /** The requests so far. */
    List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String line =
                exchange.getRequestMethod() + ' ' + exchange.getRequestURI().getPath();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add(new Request(
                line,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                authorization == null ? "" : authorization));
        Reply reply = next(line);
        byte[] body = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Reply next(String line) {
        Deque<Reply> left = replies.get(line);
        if (left == null) {
            return new Reply(404, "nobody told what to answer to " + line);
        }
        return left.size() > 1 ? left.remove() : left.getFirst();
    }
}
