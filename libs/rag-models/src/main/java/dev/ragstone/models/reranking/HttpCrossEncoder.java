package dev.ragstone.models.reranking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.models.http.Batches;
import dev.ragstone.models.http.ModelClient;
import dev.ragstone.models.http.ModelServerException;
import java.util.ArrayList;
import java.util.List;

/** Asks a server. More passages than one request may hold are sent in several at once. */
public final class HttpCrossEncoder implements CrossEncoder {

    private final RerankServer server;
    private final ModelClient client;

    /** Connects to nobody yet. */
    public HttpCrossEncoder(RerankServer server) {
        this.server = server;
        this.client = new ModelClient(server.server(), server.form().path());
    }

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public List<RerankScore> score(String question, List<String> passages) {
        List<List<String>> parts = Batches.of(passages, server.form().passagesPerRequest());
        List<byte[]> replies = ask(parts.stream()
                .map(part -> server.form().request(server.model(), question, part))
                .toList());
        List<RerankScore> scores = new ArrayList<>(passages.size());
        for (int i = 0; i < parts.size(); i++) {
            scores.addAll(scores(replies.get(i), parts.get(i).size()));
        }
        return List.copyOf(scores);
    }

    @Override
    public void close() {
        client.close();
    }

    private List<byte[]> ask(List<? extends JsonNode> requests) {
        try {
            return client.post(requests);
        } catch (ModelServerException e) {
            String message = String.valueOf(e.getMessage());
            throw e.isTransient() ? RerankingException.unavailable(message, e) : RerankingException.refused(message, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RerankingException.unavailable(
                    "interrupted while waiting for %s; fewer candidates or a faster model would take less time"
                            .formatted(server.address()),
                    e);
        }
    }

    private List<RerankScore> scores(byte[] reply, int passages) {
        try {
            return RerankReply.read(reply, server.form(), passages);
        } catch (MalformedReplyException e) {
            throw RerankingException.refused(
                    "the reply of %s %s; check that ragstone.reranking.http.form %s is the form it speaks"
                            .formatted(server.address(), e.getMessage(), server.form()),
                    e);
        }
    }
}
