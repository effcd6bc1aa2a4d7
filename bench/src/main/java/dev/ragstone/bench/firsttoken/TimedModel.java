package dev.ragstone.bench.firsttoken;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of the OpenAI form whose model thinks for a moment, and whose first word is the time at which it says it. */
public final class TimedModel implements AutoCloseable {

    /** What the first word begins with; nanoseconds of this JVM's clock follow. */
    static final String MARK = "T";

    private static final long THINKING_MILLIS = 30;
    private static final String CHUNK =
            "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"timed\",\"choices\":[{\"index\":0,\"delta\":%s}]}\n\n";
    private static final String LAST =
            "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"timed\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Listens at a port of the loopback interface; 0: any that is free.
     *
     * @throws BenchException if that is taken
     */
    public TimedModel(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new BenchException(
                    "port %d cannot be listened at (%s); choose another with --port".formatted(port, e.getMessage()));
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    /** What a route names as its {@code base-url}. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            think();
            say(body, MARK + System.nanoTime() + ' ');
            for (String word : new String[] {"is ", "what ", "it ", "said."}) {
                say(body, word);
            }
            body.write(LAST.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void say(OutputStream body, String word) throws IOException {
        body.write(CHUNK.formatted("{\"content\":\"%s\"}".formatted(word)).getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    private static void think() {
        try {
            Thread.sleep(THINKING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
