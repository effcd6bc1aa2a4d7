package dev.ragstone.service.identity.oidc;

import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.identity.Role;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an identity of a checked token's claims. */
final class TokenReader {

    private static final String SUBJECT = "sub";

    private final AuthConfig.Oidc config;
    private final String rolePrefix;

    TokenReader(AuthConfig.Oidc config) {
        this.config = config;
        this.rolePrefix = config.rolePrefix().orElse("");
    }

    /**
     * Who brings a token with these claims.
     *
     * @throws ProblemException if they do not tell
     */
    Identity read(TokenClaims claims) {
        String tenant = claims.text(config.tenantClaim());
        String subject = claims.text(SUBJECT);
        Set<String> groups = claims.names(config.groupsClaim());
        try {
            return Identity.of(
                    subject == null ? "" : subject,
                    claims.text(config.userClaim()),
                    tenant == null ? config.defaultTenant().orElseThrow(this::withoutTenant) : tenant,
                    groups == null ? Set.of() : groups,
                    roles(claims.names(config.rolesClaim())));
        } catch (IllegalArgumentException e) {
            throw unauthenticated("The token describes nobody who could be: %s.".formatted(e.getMessage()));
        }
    }

    private Set<Role> roles(@Nullable Set<String> names) {
        return names == null
                ? config.defaultRoles().orElse(Set.of())
                : names.stream()
                        .filter(name -> name.startsWith(rolePrefix))
                        .flatMap(name -> Role.labelled(name.substring(rolePrefix.length())).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private ProblemException withoutTenant() {
        return unauthenticated("The token names no tenant in the claim '%s'.".formatted(config.tenantClaim()));
    }

    private static ProblemException unauthenticated(String detail) {
        return new ProblemException(
                ProblemType.UNAUTHENTICATED,
                detail,
                "Let the provider put it into tokens for Ragstone, or set ragstone.auth.oidc.* to what its tokens hold.");
    }
}
