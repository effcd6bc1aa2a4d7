package dev.ragstone.tenancy;

import dev.ragstone.events.TenantEvent;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what callers of a suspended tenant ask for, unless it is for administrators: they are to see, export and resume. */
public class SuspensionFilter {

    private static final String EXEMPT = SuspensionFilter.class.getName();

    private static final int NOTING = Priorities.AUTHORIZATION;

    /** Behind the roles: who may not do something at all learns nothing about the tenant. */
    private static final int DECIDING = NOTING + 10;

    private final TenantStates states;
    private final IdentityResolver identities;

    SuspensionFilter(TenantStates states, IdentityResolver identities) {
        this.states = states;
        this.identities = identities;
    }

    /** Notes that the endpoint is for administrators. */
    @ForAdmins
    @ServerRequestFilter(nonBlocking = true, priority = NOTING)
    public void exempt(ContainerRequestContext request) {
        request.setProperty(EXEMPT, true);
    }

    /** Ends the request if the caller's tenant is suspended. */
    @ServerRequestFilter(nonBlocking = true, priority = DECIDING)
    public void decide(ContainerRequestContext request) {
        if (request.getProperty(EXEMPT) != null) {
            return;
        }
        Optional<TenantEvent> state = states.find(identities.current().tenant()).filter(TenantEvent::suspended);
        if (state.isPresent()) {
            throw new ProblemException(
                    ProblemType.TENANT_SUSPENDED,
                    "The tenant '%s' is suspended since %s."
                            .formatted(state.get().tenant(), state.get().at()),
                    "Ask its administrator, who can resume it.");
        }
    }
}
