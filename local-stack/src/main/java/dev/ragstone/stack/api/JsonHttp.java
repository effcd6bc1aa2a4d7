package dev.ragstone.stack.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ragstone.stack.process.StackFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON over HTTP with the services of this machine. */
final class JsonHttp {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration GET_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration POST_TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(GET_TIMEOUT)
            .build();

    private final @Nullable String key;

    /**
     * @param key the key or token that is sent along; null: none
     */
    JsonHttp(@Nullable String key) {
        this.key = key;
    }

    /**
     * A response.
     *
     * @param status the HTTP status
     * @param body its JSON; missing where it is none
     */
    record Response(int status, JsonNode body) {

        /** What a problem document says, in one line. */
        String problem() {
            String text = "%s %s %s"
                    .formatted(
                            body.path("title").asText(),
                            body.path("detail").asText(),
                            body.path("action").asText())
                    .strip();
            return text.isEmpty() ? "HTTP status " + status : text;
        }
    }

    /** The response to a GET; empty if nobody answers. */
    Optional<Response> tryGet(URI uri) {
        try {
            return Optional.of(send(request(uri).timeout(GET_TIMEOUT).build()));
        } catch (IOException e) { // Nobody there: that is the answer.
            return Optional.empty();
        }
    }

    /**
     * The response to a POST of JSON.
     *
     * @throws StackFailure if nobody answers
     */
    Response post(URI uri, JsonNode body) {
        try {
            return send(request(uri)
                    .timeout(POST_TIMEOUT)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofString(body.toString()))
                    .build());
        } catch (IOException e) {
            throw new StackFailure(
                    "%s does not answer: %s; make status shows what runs".formatted(uri, e.getMessage()), e);
        }
    }

    private HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private Response send(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return new Response(response.statusCode(), parse(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while waiting for " + request.uri(), e);
        }
    }

    private static JsonNode parse(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) { // Not every error page is JSON; the status says enough.
            return MissingNode.getInstance();
        }
    }
}
