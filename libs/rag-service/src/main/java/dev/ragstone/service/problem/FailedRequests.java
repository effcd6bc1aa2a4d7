package dev.ragstone.service.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
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
        JsonLocation location = e.getLocation();
        String where =
                location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
        return new ProblemException(
                ProblemType.MALFORMED_BODY,
                "The body is not the JSON expected here" + where + ".",
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
}
