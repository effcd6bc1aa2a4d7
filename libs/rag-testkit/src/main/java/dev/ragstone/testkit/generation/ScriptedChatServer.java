package dev.ragstone.testkit.generation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server of the OpenAI form on loopback, over plain sockets: it can do everything wrong that a network and a server can. Each
 * model answers by a script of its own.
 */
public final class ScriptedChatServer implements AutoCloseable {

    private final ServerSocket server;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, ChatScript> scripts = new ConcurrentHashMap<>();
    private final List<ScriptedCall> calls = new CopyOnWriteArrayList<>();

    private ScriptedChatServer(ServerSocket server) {
        this.server = server;
    }

    /** Starts on a free port. */
    public static ScriptedChatServer start() {
        try {
            ScriptedChatServer started =
                    new ScriptedChatServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(started::accept);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code chat/completions} is added to. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:%d/v1".formatted(server.getLocalPort()));
    }

    /** From now on the model answers so; a model without a script does not exist. */
    public void script(String model, ChatScript script) {
        scripts.put(model, script);
    }

    /** The calls so far, oldest first. */
    public List<ScriptedCall> calls() {
        return List.copyOf(calls);
    }

    /** The calls of one model so far, oldest first. */
    public List<ScriptedCall> calls(String model) {
        return calls.stream().filter(call -> call.model().equals(model)).toList();
    }

    /** Forgets scripts and calls. */
    public void reset() {
        scripts.clear();
        calls.clear();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            ScriptedCall call = read(socket);
            calls.add(call);
            scripts.getOrDefault(call.model(), ChatScript.wrongModel()).answer(call);
        } catch (IOException e) {
            // The client has gone, which is what some tests are about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ScriptedCall read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        Map<String, String> headers = new HashMap<>();
        line(in);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new ScriptedCall(socket, Map.copyOf(headers), mapper.readTree(body));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return new String(line.toString().strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
