package dev.ragstone.service.limit;

import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests of callers, and of tenants, who ask more often than they may, and tells all how much is left to them: in the
 * headers of draft-ietf-httpapi-ratelimit-headers-10.
 */
public class RateLimitFilter {

    private static final String LEFT = RateLimitFilter.class.getName();

    /** Behind the roles: what nobody lets in costs nobody anything. */
    private static final int PRIORITY = Priorities.AUTHORIZATION + 20;

    private final RateLimits limits;
    private final IdentityResolver identities;
    private final MeterRegistry meters;

    RateLimitFilter(RateLimits limits, IdentityResolver identities, MeterRegistry meters) {
        this.limits = limits;
        this.identities = identities;
        this.meters = meters;
    }

    /** Counts the request, or ends it. */
    @ServerRequestFilter(nonBlocking = true, priority = PRIORITY)
    public @Nullable Uni<Void> count(ContainerRequestContext request) {
        Future<Optional<Allowance>> taken = limits.take(identities.current());
        if (taken.isComplete()) {
            settle(request, taken.result());
            return null;
        }
        return Uni.createFrom()
                .completionStage(taken::toCompletionStage)
                .invoke(left -> settle(request, left))
                .replaceWithVoid();
    }

    /** Says how much is left. */
    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(LEFT) instanceof Allowance left) {
            response.getHeaders()
                    .putSingle("RateLimit-Policy", "\"%s\";q=%d;w=60".formatted(left.policy(), left.perMinute()));
            response.getHeaders()
                    .putSingle(
                            "RateLimit",
                            "\"%s\";r=%d;t=%d".formatted(left.policy(), left.remaining(), left.pauseSeconds()));
        }
    }

    private void settle(ContainerRequestContext request, Optional<Allowance> taken) {
        taken.ifPresent(left -> {
            request.setProperty(LEFT, left);
            if (!left.granted()) {
                meters.counter(MetricNames.REQUESTS_LIMITED, MetricTags.TYPE, left.policy())
                        .increment();
                throw tooMany(left);
            }
        });
    }

    private static ProblemException tooMany(Allowance left) {
        return ProblemException.passing(
                ProblemType.RATE_LIMITED,
                "The %s may make %d requests in a minute, and has made more."
                        .formatted(left.policy().equals("tenant") ? "tenant" : "caller", left.perMinute()),
                "Send the same request again in %d s, and ask less often.".formatted(left.pauseSeconds()),
                Duration.ofSeconds(left.pauseSeconds()),
                null);
    }
}
