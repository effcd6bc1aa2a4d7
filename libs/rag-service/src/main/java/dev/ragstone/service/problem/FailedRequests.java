package dev.ragstone.service.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.ragstone.core.index.IndexException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;

/** Decides what a caller is told of a failure that nobody described for them. */
final class FailedRequests {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private static final String REPORT = "Report it with the trace id; the service's log has the details.";

    private FailedRequests() {}

    static ProblemException malformedBody(JsonProcessingException e) {
        return new ProblemException(
                ProblemType.MALFORMED_BODY,
                "The body is not the JSON expected here%s%s.".formatted(member(e), location(e)),
                "Compare the body with the OpenAPI document under /q/openapi and send it again.");
    }

    static ProblemException index(IndexException e) {
        return e.isTransient()
                ? ProblemException.unavailable(
                        ProblemType.INDEX_UNAVAILABLE, "The index cannot be reached.", RETRY_AFTER, e)
                : new ProblemException(ProblemType.INDEX_REFUSED, "The index refused the request.", REPORT);
    }

    static ProblemException internal() {
        return new ProblemException(ProblemType.INTERNAL, "The service failed on this request.", REPORT);
    }

    static ProblemException status(int status) {
        return switch (status) {
            case 401 ->
                new ProblemException(
                        ProblemType.UNAUTHENTICATED,
                        "The request does not say who asks.",
                        "Send credentials as the service's auth mode wants them.");
            case 403 ->
                new ProblemException(
                        ProblemType.FORBIDDEN,
                        "The caller may not do this.",
                        "Ask an administrator of the tenant for the role.");
            case 404 ->
                new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is nothing at this address.",
                        "Look the address up in the OpenAPI document under /q/openapi.");
            case 413 -> new ProblemException(ProblemType.TOO_LARGE, "The body is too large.", "Send a smaller body.");
            case 500 -> internal();
            default -> other(status);
        };
    }

    private static ProblemException other(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "HTTP status " + status : known.getReasonPhrase();
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new ProblemException(
                new ProblemType(slug, title, status),
                title + ".",
                "Compare the request with the OpenAPI document under /q/openapi.");
    }

    /** Jackson's own message is left out: it names classes. */
    private static String member(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return " at " + path;
    }

    private static String location(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }
}
