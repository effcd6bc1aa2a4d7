package dev.ragstone.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** HTTP calls that either give what was asked for or end the bench with the reason. */
public final class JsonHttp implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final @Nullable String key;
    private final Duration timeout;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** Calls of nobody in particular. */
    public JsonHttp() {
        this(null, TIMEOUT);
    }

    private JsonHttp(@Nullable String key, Duration timeout) {
        this.key = key;
        this.timeout = timeout;
    }

    /** Calls of nobody in particular, which may take so long. */
    public static JsonHttp waiting(Duration timeout) {
        return new JsonHttp(null, timeout);
    }

    /**
     * Calls of whoever a key belongs to.
     *
     * @param file holds the key; white space around it does not count
     * @throws BenchException if it cannot be read
     */
    public static JsonHttp withKeyFrom(Path file) {
        return withKeyFrom(file, TIMEOUT);
    }

    /**
     * Calls of whoever a key belongs to, which may take so long.
     *
     * @param file holds the key; white space around it does not count
     * @throws BenchException if it cannot be read
     */
    public static JsonHttp withKeyFrom(Path file, Duration timeout) {
        try {
            return new JsonHttp(Files.readString(file).strip(), timeout);
        } catch (IOException e) {
            throw new BenchException("cannot read the key from %s: %s".formatted(file, e), e);
        }
    }

    /**
     * Posts JSON and reads JSON.
     *
     * @throws BenchException if there is no answer, or one other than 2xx
     */
    public JsonNode post(URI address, Object body) {
        return send("POST", address, BodyPublishers.ofByteArray(EventJson.write(body)));
    }

    /**
     * Puts JSON and reads JSON.
     *
     * @throws BenchException if there is no answer, or one other than 2xx
     */
    public JsonNode put(URI address, Object body) {
        return send("PUT", address, BodyPublishers.ofByteArray(EventJson.write(body)));
    }

    /**
     * Deletes and reads JSON.
     *
     * @throws BenchException if there is no answer, or one other than 2xx
     */
    public JsonNode delete(URI address) {
        return send("DELETE", address, BodyPublishers.noBody());
    }

    /**
     * Gets JSON.
     *
     * @throws BenchException if there is no answer, or one other than 2xx
     */
    public JsonNode getJson(URI address) {
        return json(
                address,
                send(request(address).header("Accept", "application/json").build()));
    }

    /**
     * Gets a text.
     *
     * @throws BenchException if there is no answer, or one other than 2xx
     */
    public String get(URI address) {
        return new String(send(request(address).build()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private JsonNode send(String method, URI address, BodyPublisher body) {
        HttpRequest request = request(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body)
                .build();
        return json(address, send(request));
    }

    private static JsonNode json(URI address, byte[] answer) {
        try {
            return EventJson.mapper().readTree(answer);
        } catch (IOException e) {
            throw new BenchException("%s answered with something that is not JSON".formatted(address), e);
        }
    }

    private byte[] send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new BenchException("%s %s answered %d: %.500s"
                        .formatted(
                                request.method(),
                                request.uri(),
                                response.statusCode(),
                                new String(response.body(), StandardCharsets.UTF_8)));
            }
            return response.body();
        } catch (IOException e) {
            throw new BenchException(
                    "no answer from %s (%s): is the stack up? 'make status' tells, 'make run' starts it"
                            .formatted(request.uri(), e),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
