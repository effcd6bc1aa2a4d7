package dev.ragstone.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** HTTP calls that either give what was asked for or end the bench with the reason. */
public final class JsonHttp implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * Posts JSON and reads JSON.
     *
     * @throws BenchException if there is no answer, or one other than 2xx
     */
    public JsonNode post(URI address, Object body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(EventJson.write(body)))
                .build();
        byte[] answer = send(request);
        try {
            return EventJson.mapper().readTree(answer);
        } catch (IOException e) {
            throw new BenchException("%s answered with something that is not JSON".formatted(address), e);
        }
    }

    /**
     * Gets a text.
     *
     * @throws BenchException if there is no answer, or one other than 2xx
     */
    public String get(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        return new String(send(request), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
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
