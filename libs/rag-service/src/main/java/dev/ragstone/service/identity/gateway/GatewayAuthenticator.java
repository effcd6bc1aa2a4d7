package dev.ragstone.service.identity.gateway;

import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.identity.Authenticator;
import dev.ragstone.service.identity.Credentials;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.identity.Role;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Believes what a trusted proxy says of the caller in headers. */
public final class GatewayAuthenticator implements Authenticator {

    private static final String TENANT = "X-Ragstone-Tenant";
    private static final String USER = "X-Ragstone-User";
    private static final String GROUPS = "X-Ragstone-Groups";
    private static final String ROLES = "X-Ragstone-Roles";

    private final GatewayTrust trust;
    private final Set<Role> defaultRoles;

    /**
     * Believes the proxies of a configuration.
     *
     * @throws IllegalStateException if what it says of proxies cannot be read
     */
    public GatewayAuthenticator(AuthConfig.Gateway config) {
        this.trust = GatewayTrust.of(config);
        this.defaultRoles = config.defaultRoles().orElse(Set.of());
    }

    @Override
    public Uni<Identity> authenticate(Credentials credentials) {
        if (!trust.covers(credentials)) {
            throw unauthenticated(
                    "The request does not come from a trusted proxy.", "Send it to the gateway of this installation.");
        }
        String tenant = credentials.header(TENANT);
        if (tenant == null) {
            throw unauthenticated("The proxy names no tenant.", "Let the proxy send the header %s.".formatted(TENANT));
        }
        return Uni.createFrom().item(identity(credentials, tenant.strip()));
    }

    private Identity identity(Credentials credentials, String tenant) {
        String user = credentials.header(USER);
        String name = user == null || user.isBlank() ? null : user.strip();
        try {
            return Identity.of(
                    name == null ? Identity.ANONYMOUS : name,
                    name,
                    tenant,
                    names(credentials.header(GROUPS)),
                    roles(credentials.header(ROLES)));
        } catch (IllegalArgumentException e) {
            throw unauthenticated(
                    "The proxy describes nobody who could be: %s.".formatted(e.getMessage()),
                    "Correct what the proxy sends.");
        }
    }

    private Set<Role> roles(@Nullable String header) {
        return header == null
                ? defaultRoles
                : names(header).stream()
                        .flatMap(label -> Role.labelled(label).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> names(@Nullable String header) {
        return header == null
                ? Set.of()
                : Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ProblemException unauthenticated(String detail, String action) {
        return new ProblemException(ProblemType.UNAUTHENTICATED, detail, action);
    }
}
