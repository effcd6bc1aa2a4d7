package dev.ragstone.service.access;

import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.identity.AuthMode;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.identity.Role;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets callers use the endpoints that are for their roles. An endpoint that names none is for nobody, so that a forgotten
 * annotation opens nothing.
 *
 * <p>The roles of an endpoint are collected by filters that JAX-RS binds to its annotations when the service is built; nothing
 * is looked up by reflection.
 */
public class AccessFilter {

    private static final String ROLES = AccessFilter.class.getName();

    private static final int COLLECTING = Priorities.AUTHORIZATION;

    private static final int DECIDING = COLLECTING + 1;

    private final boolean open;
    private final IdentityResolver identities;

    AccessFilter(AuthConfig config, IdentityResolver identities) {
        this.open = config.mode() == AuthMode.NONE;
        this.identities = identities;
    }

    /** Notes that readers may. */
    @ForReaders
    @ServerRequestFilter(nonBlocking = true, priority = COLLECTING)
    public void readers(ContainerRequestContext request) {
        collect(request, Role.READER);
    }

    /** Notes that writers may. */
    @ForWriters
    @ServerRequestFilter(nonBlocking = true, priority = COLLECTING)
    public void writers(ContainerRequestContext request) {
        collect(request, Role.WRITER);
    }

    /** Notes that administrators may. */
    @ForAdmins
    @ServerRequestFilter(nonBlocking = true, priority = COLLECTING)
    public void admins(ContainerRequestContext request) {
        collect(request, Role.ADMIN);
    }

    /** Ends a request of a caller who may not. */
    @ServerRequestFilter(nonBlocking = true, priority = DECIDING)
    public void decide(ContainerRequestContext request) {
        if (open) {
            return;
        }
        Set<Role> allowed = collected(request);
        Set<Role> held = identities.current().roles();
        if (allowed.stream().noneMatch(held::contains)) {
            throw forbidden(allowed, held);
        }
    }

    private static void collect(ContainerRequestContext request, Role role) {
        Set<Role> roles = collected(request);
        roles.add(role);
        request.setProperty(ROLES, roles);
    }

    @SuppressWarnings("unchecked") // Only this class puts something there.
    private static Set<Role> collected(ContainerRequestContext request) {
        Object roles = request.getProperty(ROLES);
        return roles == null ? EnumSet.noneOf(Role.class) : (Set<Role>) roles;
    }

    private static ProblemException forbidden(Set<Role> allowed, Set<Role> held) {
        if (allowed.isEmpty()) {
            return new ProblemException(
                    ProblemType.FORBIDDEN,
                    "This endpoint is for no role.",
                    "Report it: a fault of the service keeps everybody out.");
        }
        return new ProblemException(
                ProblemType.FORBIDDEN,
                "This needs the role %s; the caller has %s."
                        .formatted(listed(allowed, " or "), held.isEmpty() ? "none" : listed(held, ", ")),
                "Ask an administrator of the tenant for the role.");
    }

    private static String listed(Collection<Role> roles, String separator) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining(separator));
    }
}
