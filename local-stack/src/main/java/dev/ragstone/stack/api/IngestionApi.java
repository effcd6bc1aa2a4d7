package dev.ragstone.stack.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.stack.api.JsonHttp.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The ingestion-service: how documents stand. */
public final class IngestionApi {

    private final JsonHttp http = new JsonHttp();
    private final URI base;

    /**
     * @param base its interface, ending with a slash
     */
    public IngestionApi(URI base) {
        this.base = base;
    }

    /** How a document stands; empty if the service does not know it, or does not answer. */
    public Optional<DocumentStatus> status(String id) {
        return http.tryGet(base.resolve(documentPath(id)))
                .filter(response -> response.status() == 200)
                .map(Response::body)
                .map(IngestionApi::status);
    }

    /** How many documents there are in each state; empty if the service does not answer. */
    public Map<String, Long> totals() {
        Map<String, Long> totals = new TreeMap<>();
        http.tryGet(base.resolve("api/v1/documents?limit=1")).ifPresent(response -> response.body()
                .path("totals")
                .properties()
                .forEach(total -> totals.put(total.getKey(), total.getValue().asLong())));
        return totals;
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
