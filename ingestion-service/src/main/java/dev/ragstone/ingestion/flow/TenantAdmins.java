package dev.ragstone.ingestion.flow;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Which administrators may do something about which tenant: those of the tenant, and those of the operators. */
@Singleton
public class TenantAdmins {

    private final Optional<String> operators;
    private final IdentityResolver identities;

    TenantAdmins(AuthConfig config, IdentityResolver identities) {
        this.operators = config.operatorTenant();
        this.identities = identities;
    }

    /**
     * The caller, who may do what administrators of a tenant may.
     *
     * @throws ProblemException if they may not, or the tenant is none
     */
    public Identity require(String tenant) {
        Identity caller = identities.current();
        if (!caller.tenant().equals(tenant) && !isOperator(caller)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "You are not of tenant '%s'.".formatted(tenant),
                    "Authenticate as an administrator of that tenant, or of ragstone.auth.operator-tenant.");
        }
        try {
            DocumentId.requireTenant(tenant);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(String.valueOf(e.getMessage())));
        }
        return caller;
    }

    /**
     * The caller, who may suspend a tenant and resume it: an operator where there are operators, as a suspension that its
     * subject can end is none.
     *
     * @throws ProblemException if they may not, or the tenant is none
     */
    public Identity requireOperator(String tenant) {
        Identity caller = require(tenant);
        if (operators.isPresent() && !isOperator(caller)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "Tenants are suspended and resumed by the operators alone.",
                    "Ask an administrator of ragstone.auth.operator-tenant.");
        }
        return caller;
    }

    private boolean isOperator(Identity caller) {
        return operators.filter(caller.tenant()::equals).isPresent();
    }
}
