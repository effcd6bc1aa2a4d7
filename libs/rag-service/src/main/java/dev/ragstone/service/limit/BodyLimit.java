package dev.ragstone.service.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.service.problem.Problem;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.telemetry.Tracing;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies that the HTTP server would cut off. The server's own refusal has no body, and closes the connection
 * under a client that is still sending and then never sees why.
 */
@ApplicationScoped
class BodyLimit {

    /** Early, but behind the handlers that begin the trace. */
    private static final int PRIORITY = 50;

    /** A body up to this many times the limit is read to its end, and thrown away, before the answer. */
    private static final int PATIENCE = 4;

    private final long maxBytes;
    private final BodyRefusal refusal;
    private final Tracing tracing;
    private final ObjectMapper json;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize maxBodySize,
            BodyRefusal refusal,
            Tracing tracing,
            ObjectMapper json) {
        this.maxBytes = maxBodySize.asLongValue();
        this.refusal = refusal;
        this.tracing = tracing;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = announcedBytes(request);
        if (length <= maxBytes) {
            context.next();
        } else if (length > maxBytes * PATIENCE || request.headers().contains(HttpHeaders.EXPECT)) {
            refuse(context);
        } else {
            request.handler(ignored -> {});
            request.endHandler(ignored -> refuse(context));
            request.resume();
        }
    }

    private void refuse(RoutingContext context) {
        ProblemException e = refusal.of(maxBytes);
        Problem problem = new Problem(
                e.type().uri(),
                e.type().title(),
                e.type().status(),
                e.detail(),
                context.request().path(),
                tracing.currentTraceId(),
                e.action(),
                e.violations());
        context.response()
                .setStatusCode(e.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(write(problem));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document can always be written", e);
        }
    }

    /** A body without a length is left to the server, which counts it. */
    private static long announcedBytes(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
