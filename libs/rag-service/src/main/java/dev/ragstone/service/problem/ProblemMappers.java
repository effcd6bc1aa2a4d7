package dev.ragstone.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.service.telemetry.Tracing;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a request fails with into a problem document. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** What RFC 9110 wants beside status 401. */
    private static final String CHALLENGE = "Bearer";

    private final Tracing tracing;

    /** Mappers that put the current trace into their documents. */
    public ProblemMappers(Tracing tracing) {
        this.tracing = tracing;
    }

    /** A problem the service itself describes. */
    @ServerExceptionMapper
    public Response problem(ProblemException e, UriInfo request) {
        if (e.type().status() >= 500) {
            LOG.warnf(e, "%s (trace %s)", e.detail(), tracing.currentTraceId());
        }
        return respond(e, request);
    }

    /** Rules of Bean Validation that the request breaks. */
    @ServerExceptionMapper
    public Response violations(ConstraintViolationException e, UriInfo request) {
        return BrokenRules.areOfTheRequest(e)
                ? respond(ProblemException.invalid(BrokenRules.describe(e)), request)
                : unexpected(e, request);
    }

    /** A body that is JSON, and not the JSON expected. */
    @ServerExceptionMapper
    public Response mismatchedBody(MismatchedInputException e, UriInfo request) {
        return respond(FailedRequests.malformedBody(e), request);
    }

    /** The index does not do what it was asked to. */
    @ServerExceptionMapper
    public Response index(IndexException e, UriInfo request) {
        LOG.warnf(e, "%s (trace %s)", e.getMessage(), tracing.currentTraceId());
        return respond(FailedRequests.index(e), request);
    }

    /** What the framework or a resource refuses with a status. */
    @ServerExceptionMapper
    public Response status(WebApplicationException e, UriInfo request) {
        Response original = e.getResponse();
        if (original.getStatus() < 400 || original.hasEntity()) {
            return original;
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return respond(FailedRequests.malformedBody(json), request);
        }
        if (original.getStatus() >= 500) {
            LOG.errorf(e, "request failed (trace %s)", tracing.currentTraceId());
        }
        Response.ResponseBuilder response = builder(FailedRequests.status(original.getStatus()), request);
        original.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> response.header(name, value));
            }
        });
        return response.build();
    }

    /** Everything else: a fault of the service, whose details stay in its log. */
    @ServerExceptionMapper
    public Response unexpected(Throwable e, UriInfo request) {
        LOG.errorf(e, "request failed (trace %s)", tracing.currentTraceId());
        return respond(FailedRequests.internal(), request);
    }

    private Response respond(ProblemException e, UriInfo request) {
        return builder(e, request).build();
    }

    private Response.ResponseBuilder builder(ProblemException e, UriInfo request) {
        ProblemType type = e.type();
        Problem problem = new Problem(
                type.uri(),
                type.title(),
                type.status(),
                e.detail(),
                request.getRequestUri().getPath(),
                tracing.currentTraceId(),
                e.action(),
                e.violations());
        Response.ResponseBuilder response =
                Response.status(type.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (type.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        Duration retryAfter = e.retryAfter();
        return retryAfter == null ? response : response.header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds());
    }
}
