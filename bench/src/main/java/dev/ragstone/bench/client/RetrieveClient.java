package dev.ragstone.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.failure.BenchException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Asks query-service for passages. */
public final class RetrieveClient {

    private final JsonHttp http;
    private final URI address;

    /** A client of the service at a base address. */
    public RetrieveClient(JsonHttp http, URI query) {
        this.http = http;
        this.address = query.resolve("/api/v1/retrieve");
    }

    /**
     * The passages, best first.
     *
     * @throws BenchException if the service refuses, or says that it left a step out: such an answer measures nothing
     */
    public List<RetrievedPassage> retrieve(RetrieveRequest request) {
        JsonNode answer = complete(request);
        List<RetrievedPassage> passages = new ArrayList<>();
        for (JsonNode passage : answer.path("passages")) {
            passages.add(new RetrievedPassage(
                    passage.path("chunkId").asText(),
                    passage.path("documentId").asText(),
                    passage.path("title").asText(""),
                    passage.path("text").asText()));
        }
        return passages;
    }

    /**
     * How likely the service thinks that a question has an answer, and why.
     *
     * @param request a request that asks for an explanation
     * @throws BenchException as {@link #retrieve} does
     */
    public AnswerabilityReading answerability(RetrieveRequest request) {
        JsonNode answer = complete(request);
        return new AnswerabilityReading(
                answer.path("answerability").asDouble(), answer.path("explain").path("answerability"));
    }

    private JsonNode complete(RetrieveRequest request) {
        JsonNode answer = http.post(address, request);
        if (!answer.path("degraded").isEmpty()) {
            throw new BenchException(
                    "%s answered without %s: wait until 'make status' shows all parts ready, then try again"
                            .formatted(address, answer.path("degraded")));
        }
        return answer;
    }
}
