package dev.ragstone.models.reranking;

import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.core.score.RerankScore;
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
 * Asks a server. More passages than one request may hold are sent in several at once. Redirects are not followed, a reply is
 * read to a limit, and requests that nobody waits for any more are given up.
 */
public final class HttpCrossEncoder implements CrossEncoder {

    /** Room for a thousand passages, which some servers send back with their scores. */
    private static final long LONGEST_REPLY = 16L << 20;

    private final RerankServer server;
    private final RerankRefusal refusal;
    private final HttpClient client;
    private volatile boolean closed;

    /** Connects to nobody yet. */
    public HttpCrossEncoder(RerankServer server) {
        this.server = server;
        this.refusal = new RerankRefusal(server);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(server.timeout())
                .build();
    }

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public List<RerankScore> score(String question, List<String> passages) {
        if (closed) {
            throw new IllegalStateException("the reranker is closed");
        }
        List<List<String>> parts = parts(passages);
        List<CompletableFuture<HttpResponse<byte[]>>> replies =
                parts.stream().map(part -> send(question, part)).toList();
        try {
            await(replies);
        } finally {
            replies.forEach(reply -> reply.cancel(true));
        }
        List<RerankScore> scores = new ArrayList<>(passages.size());
        for (int i = 0; i < parts.size(); i++) {
            scores.addAll(scores(replies.get(i).join(), parts.get(i).size()));
        }
        return List.copyOf(scores);
    }

    @Override
    public void close() {
        closed = true;
        client.close();
    }

    private List<List<String>> parts(List<String> passages) {
        int size = server.form().passagesPerRequest();
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < passages.size(); from += size) {
            parts.add(passages.subList(from, Math.min(from + size, passages.size())));
        }
        return parts;
    }

    private CompletableFuture<HttpResponse<byte[]>> send(String question, List<String> passages) {
        String body = server.form().request(server.model(), question, passages).toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (server.apiKey() != null) {
            request.header("Authorization", "Bearer " + server.apiKey());
        }
        return client.sendAsync(request.build(), BoundedBody.of(LONGEST_REPLY));
    }

    /** Waits for all; the client's own time limit would end with the head of a reply, and let its body trickle. */
    private void await(List<? extends CompletableFuture<?>> replies) {
        CompletableFuture<Void> all = CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new));
        try {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            all.get(server.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RerankingException.unavailable(
                    "interrupted while waiting for %s; fewer candidates or a faster model would take less time"
                            .formatted(server.address()),
                    e);
        } catch (TimeoutException e) {
            throw RerankingException.unavailable(
                    "%s did not answer within %s; see its load, or raise ragstone.reranking.http.timeout"
                            .formatted(server.address(), server.timeout()),
                    e);
        } catch (ExecutionException e) {
            throw RerankingException.unavailable(
                    "no answer from %s (%s); is it up, and ragstone.reranking.http.url its address?"
                            .formatted(server.address(), e.getCause()),
                    e);
        }
    }

    private List<RerankScore> scores(HttpResponse<byte[]> reply, int passages) {
        if (reply.statusCode() != 200) {
            throw refusal.of(reply);
        }
        try {
            return RerankReply.read(reply.body(), server.form(), passages);
        } catch (MalformedReplyException e) {
            throw RerankingException.refused(
                    "the reply of %s %s; check that ragstone.reranking.http.form %s is the form it speaks"
                            .formatted(server.address(), e.getMessage(), server.form()),
                    e);
        }
    }
}
