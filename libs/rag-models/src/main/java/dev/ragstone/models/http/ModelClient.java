package dev.ragstone.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks one address of a server in JSON. Redirects are not followed, a reply is read to a limit, and requests that nobody waits for
 * any more are given up. Safe for use by many threads at once.
 */
public final class ModelClient implements AutoCloseable {

    /** Room for a thousand passages, which some servers send back with what they say of them. */
    private static final long LONGEST_REPLY = 16L << 20;

    private final ModelServer server;
    private final URI address;
    private final ModelRefusal refusal;
    private final HttpClient client;
    private volatile boolean closed;

    /** Connects to nobody yet. */
    public ModelClient(ModelServer server, String path) {
        this.server = server;
        this.address = server.address(path);
        this.refusal = new ModelRefusal(server, address);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(server.timeout())
                .build();
    }

    /** Where it asks. */
    public URI address() {
        return address;
    }

    /**
     * The replies to some requests, which are sent at once, in their order.
     *
     * @throws ModelServerException if one of them is no success, or does not come in time
     * @throws InterruptedException if the caller is interrupted, before or meanwhile
     * @throws IllegalStateException if it is closed
     */
    public List<byte[]> post(List<? extends JsonNode> requests) throws ModelServerException, InterruptedException {
        if (closed) {
            throw new IllegalStateException("the client of %s is closed".formatted(address));
        }
        List<CompletableFuture<HttpResponse<byte[]>>> replies =
                requests.stream().map(this::send).toList();
        try {
            await(replies);
        } finally {
            replies.forEach(reply -> reply.cancel(true));
        }
        List<byte[]> bodies = new ArrayList<>();
        for (CompletableFuture<HttpResponse<byte[]>> reply : replies) {
            bodies.add(body(reply.join()));
        }
        return bodies;
    }

    @Override
    public void close() {
        closed = true;
        client.close();
    }

    private CompletableFuture<HttpResponse<byte[]>> send(JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
        if (server.apiKey() != null) {
            request.header("Authorization", "Bearer " + server.apiKey());
        }
        return client.sendAsync(request.build(), BoundedBody.of(LONGEST_REPLY));
    }

    /** Waits for all; the client's own time limit would end with the head of a reply, and let its body trickle. */
    private void await(List<? extends CompletableFuture<?>> replies) throws ModelServerException, InterruptedException {
        CompletableFuture<Void> all = CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new));
        try {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            all.get(server.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ModelServerException(
                    "%s did not answer within %s; see its load, or raise %s.timeout"
                            .formatted(address, server.timeout(), server.setting()),
                    e,
                    true);
        } catch (ExecutionException e) {
            throw new ModelServerException(
                    "no answer from %s (%s); is it up, and %s.url its address?"
                            .formatted(address, e.getCause(), server.setting()),
                    e,
                    true);
        }
    }

    private byte[] body(HttpResponse<byte[]> reply) throws ModelServerException {
        if (reply.statusCode() != 200) {
            throw refusal.of(reply);
        }
        return reply.body();
    }
}
