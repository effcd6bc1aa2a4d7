package dev.ragstone.stack.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.stack.api.JsonHttp.Response;
import dev.ragstone.stack.process.StackFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The ingestion-service: how documents stand. */
public final class IngestionApi {

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    private final JsonHttp http;
    private final URI base;

    /**
     * @param base its interface, ending with a slash
     * @param key the key or token that is sent along; null: none
     */
    public IngestionApi(URI base, @Nullable String key) {
        this.base = base;
        this.http = new JsonHttp(key);
    }

    /**
     * How a document stands; empty if the service does not know it, or does not answer.
     *
     * @throws StackFailure if the service does not let the stack in
     */
    public Optional<DocumentStatus> status(String id) {
        return get(documentPath(id))
                .filter(response -> response.status() == 200)
                .map(Response::body)
                .map(IngestionApi::status);
    }

    /**
     * How many documents there are in each state; empty if the service does not answer.
     *
     * @throws StackFailure if the service does not let the stack in
     */
    public Map<String, Long> totals() {
        Map<String, Long> totals = new TreeMap<>();
        get("api/v1/documents?limit=1").ifPresent(response -> response.body()
                .path("totals")
                .properties()
                .forEach(total -> totals.put(total.getKey(), total.getValue().asLong())));
        return totals;
    }

    private Optional<Response> get(String path) {
        Optional<Response> response = http.tryGet(base.resolve(path));
        response.filter(refusal -> refusal.status() == UNAUTHENTICATED || refusal.status() == FORBIDDEN)
                .ifPresent(refusal -> {
                    throw new StackFailure(
                            "%s: %s; KEY=<a key of the tenant default with the role reader> lets this command in"
                                    .formatted(base, refusal.problem()));
                });
        return response;
    }

    private static DocumentStatus status(JsonNode body) {
        String stage = body.path("stage").asText("");
        String reason = body.path("reason").asText("");
        return new DocumentStatus(
                body.path("state").asText(),
                Instant.parse(body.path("at").asText()),
                stage.isEmpty() ? reason : stage + ": " + reason);
    }

    private static String documentPath(String id) {
        try {
            return new URI(null, null, "api/v1/documents/" + id, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a document id: " + id, e);
        }
    }
}
