package dev.ragstone.audit;

import dev.ragstone.events.AuditEvent.Outcome;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.identity.IdentityResolver;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Records every request to an endpoint of administrators that is more than a look, whoever made it and however it ended, so that a
 * new endpoint cannot forget to.
 */
public class AuditFilter {

    /** Where Quarkus keeps the pattern of the path, for the names of metrics and spans. */
    private static final String PATTERN = "UrlPathTemplate";

    private static final String TENANT = "tenant";

    private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS");

    private final AuditLog log;
    private final IdentityResolver identities;

    AuditFilter(AuditLog log, IdentityResolver identities) {
        this.log = log;
        this.identities = identities;
    }

    /** Records what administrators change. */
    @ForAdmins
    @ServerResponseFilter
    public void changes(ContainerRequestContext request, ContainerResponseContext response) {
        if (!LOOKS.contains(request.getMethod())) {
            record(request, response);
        }
    }

    /** Records looks that matter. */
    @Audited
    @ServerResponseFilter
    public void looks(ContainerRequestContext request, ContainerResponseContext response) {
        record(request, response);
    }

    private void record(ContainerRequestContext request, ContainerResponseContext response) {
        Identity who = identities.current();
        String path = request.getUriInfo().getPath();
        Context context = Vertx.currentContext();
        String pattern = context == null ? null : context.getLocal(PATTERN);
        String tenant = request.getUriInfo().getPathParameters().getFirst(TENANT);
        log.record(
                who,
                tenant == null ? who.tenant() : tenant,
                request.getMethod() + " " + (pattern == null ? path : pattern),
                path,
                outcome(response.getStatus()));
    }

    private static Outcome outcome(int status) {
        if (status < 400) {
            return Outcome.DONE;
        }
        return status < 500 ? Outcome.REFUSED : Outcome.FAILED;
    }
}
