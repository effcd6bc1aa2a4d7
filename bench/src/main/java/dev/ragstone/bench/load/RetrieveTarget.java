package dev.ragstone.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.client.RetrieveRequest;
import dev.ragstone.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends the same requests for passages, or for answers, over and over, on as many connections as it takes. */
public final class RetrieveTarget implements Target, AutoCloseable {

    /** Nobody waits longer. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final List<HttpRequest> requests;

    /** The passages of the service at a base address, and what it is asked in turn; at least one request. */
    public RetrieveTarget(URI query, List<RetrieveRequest> requests) {
        this(requests, query.resolve("/api/v1/retrieve"));
    }

    private RetrieveTarget(List<RetrieveRequest> requests, URI address) {
        this.requests =
                requests.stream().map(request -> prepare(address, request)).toList();
    }

    /** The answers of the service at a base address, to the same requests. */
    public static RetrieveTarget ofAnswers(URI query, List<RetrieveRequest> requests) {
        return new RetrieveTarget(requests, query.resolve("/api/v1/query"));
    }

    private static HttpRequest prepare(URI address, RetrieveRequest request) {
        return HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(EventJson.write(request)))
                .build();
    }

    /** How many different requests there are. */
    public int size() {
        return requests.size();
    }

    @Override
    public CompletableFuture<Supplier<Reply>> send(int number) {
        return client.sendAsync(requests.get(number % requests.size()), BodyHandlers.ofByteArray())
                .handle((response, failure) -> () -> failure == null ? read(response) : read(failure));
    }

    @Override
    public void close() {
        client.close();
    }

    private static Reply read(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            return new Reply.Refused(response.statusCode());
        }
        try {
            JsonNode answer = EventJson.mapper().readTree(response.body());
            JsonNode degraded = answer.path("degraded");
            return degraded.isEmpty()
                    ? new Reply.Answered(timings(answer.path("timings")))
                    : new Reply.Degraded(degraded.toString());
        } catch (IOException e) {
            return new Reply.Broken("no JSON");
        }
    }

    private static ServerTimings timings(JsonNode timings) {
        return new ServerTimings(
                timings.path("embedMs").asDouble(),
                timings.path("retrieveMs").asDouble(),
                timings.path("rerankMs").asDouble(),
                timings.path("totalMs").asDouble());
    }

    private static Reply read(Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof HttpTimeoutException
                ? new Reply.TimedOut()
                : new Reply.Broken(cause.getClass().getSimpleName());
    }

    private static Throwable cause(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
