package dev.ragstone.testkit.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One call that a {@link ScriptedChatServer} received. */
public final class ScriptedCall {

    private final Socket socket;
    private final Map<String, String> headers;
    private final JsonNode body;
    private final CountDownLatch gone = new CountDownLatch(1);

    ScriptedCall(Socket socket, Map<String, String> headers, JsonNode body) {
        this.socket = socket;
        this.headers = headers;
        this.body = body;
        Thread.ofVirtual().start(this::watch);
    }

    /** Headers of the request; names in lower case. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Body of the request. */
    public JsonNode body() {
        return body;
    }

    /** The model that is asked. */
    public String model() {
        return body.path("model").asText();
    }

    /** All messages in one text. */
    public String prompt() {
        StringBuilder prompt = new StringBuilder();
        body.path("messages")
                .forEach(message ->
                        prompt.append(message.path("content").asText()).append('\n'));
        return prompt.toString();
    }

    /** Whether the client has closed the connection before the time is up. */
    public boolean awaitClientGone(Duration longest) throws InterruptedException {
        return gone.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sends the head of a stream. */
    public void begin() throws IOException {
        write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
    }

    /** Sends a chunk with a piece of the answer. */
    public void say(String piece) throws IOException {
        ObjectNode chunk = chunk();
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("content", piece);
        event(chunk.toString());
    }

    /** Sends the reason of the end, what was consumed, and the end. */
    public void finish(String reason, int promptTokens, int completionTokens) throws IOException {
        ObjectNode last = chunk();
        ObjectNode choice = last.putArray("choices").addObject().put("index", 0).put("finish_reason", reason);
        choice.putObject("delta");
        event(last.toString());
        ObjectNode usage = chunk();
        usage.putArray("choices");
        usage.putObject("usage")
                .put("prompt_tokens", promptTokens)
                .put("completion_tokens", completionTokens)
                .put("total_tokens", promptTokens + completionTokens);
        event(usage.toString());
        event("[DONE]");
    }

    /** Sends an event with these data. */
    public void event(String data) throws IOException {
        write("data: " + data + "\n\n");
    }

    /** Sends a whole response. */
    public void respond(int status, String text, List<String> extraHeaders) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 %d Status\r\n".formatted(status));
        extraHeaders.forEach(header -> head.append(header).append("\r\n"));
        head.append("Content-Type: application/json\r\nConnection: close\r\nContent-Length: ")
                .append(text.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n\r\n");
        write(head + text);
    }

    /** Resets the connection. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /**
     * Lets time pass, as long as somebody waits.
     *
     * @throws IOException if the client goes away
     */
    public void pause(Duration time) throws IOException, InterruptedException {
        if (!time.isZero() && awaitClientGone(time)) {
            throw new IOException("the client has gone");
        }
    }

    private ObjectNode chunk() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion.chunk")
                .put("created", 1)
                .put("model", model());
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Clients send one request on a connection that is to be closed; what comes then is its end. */
    private void watch() {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A reset is an end as well.
        } finally {
            gone.countDown();
        }
    }
}
