package dev.ragstone.service.identity.oidc;

import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.identity.Authenticator;
import dev.ragstone.service.identity.Credentials;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Knows callers by the access token of an OpenID Connect provider that they send in {@code Authorization: Bearer}. */
public final class OidcAuthenticator implements Authenticator {

    private static final Logger LOG = Logger.getLogger(OidcAuthenticator.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final TenantIdentityProvider provider;
    private final TokenReader reader;

    /** Has tokens checked by a provider, and reads their claims as configured. */
    public OidcAuthenticator(TenantIdentityProvider provider, AuthConfig.Oidc config) {
        this.provider = provider;
        this.reader = new TokenReader(config);
    }

    @Override
    public Uni<Identity> authenticate(Credentials credentials) {
        return provider.authenticate(new AccessTokenCredential(credentials.bearer()))
                .onFailure()
                .transform(OidcAuthenticator::problem)
                .map(this::identity);
    }

    private Identity identity(SecurityIdentity checked) {
        if (!(checked.getPrincipal() instanceof OidcJwtCallerPrincipal principal)) {
            throw invalidToken();
        }
        return reader.read(new TokenClaims(principal.getClaims().getClaimsMap()));
    }

    private static ProblemException problem(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            return invalidToken();
        }
        LOG.warnf(failure, "tokens cannot be checked now");
        return ProblemException.unavailable(
                ProblemType.UNAVAILABLE, "Tokens cannot be checked: the provider is away.", RETRY_AFTER, failure);
    }

    private static ProblemException invalidToken() {
        return new ProblemException(
                ProblemType.UNAUTHENTICATED,
                "The token is not valid here: it is expired, of another issuer, for another audience, or not signed by the provider.",
                "Get a new token for this installation.");
    }
}
