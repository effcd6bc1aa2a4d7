package dev.ragstone.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ragstone.stack.api.QueryApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a user of the running services sees. */
final class Retrieval {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int EVERYTHING = 1000;

    private Retrieval() {}

    static JsonNode ask(StackSettings settings, String question) {
        return new QueryApi(settings.ports().query().api(), settings.key()).ask(question);
    }

    /** The document of every passage that holds a word. */
    static List<String> documents(StackSettings settings, String word) {
        ObjectNode request = JSON.createObjectNode()
                .put("question", word)
                .put("mode", "lexical")
                .put("topK", EVERYTHING)
                .put("candidates", EVERYTHING);
        JsonNode passages = send(HttpRequest.newBuilder(
                                settings.ports().query().api().resolve("api/v1/retrieve"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(request.toString()))
                        .build())
                .path("passages");
        return StreamSupport.stream(passages.spliterator(), false)
                .map(passage -> passage.path("documentId").asText())
                .toList();
    }

    static boolean isEvaluated(StackSettings settings, String interactionId) {
        return !send(HttpRequest.newBuilder(
                                settings.ports().eval().api().resolve("api/v1/evaluations/" + interactionId))
                        .build())
                .path("interactionId")
                .isMissingNode();
    }

    private static JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
