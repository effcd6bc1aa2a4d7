package dev.ragstone.service.identity;

import java.util.Set;

/**
 * Who asks. Tenant and principals decide what is visible; they never come from a request's body.
 *
 * @param tenant the tenant
 * @param principals {@code user:<name>} and {@code group:<name>}, as access lists name them
 * @param roles what the caller may do
 */
public record Identity(String tenant, Set<String> principals, Set<Role> roles) {

    public Identity {
        principals = Set.copyOf(principals);
        roles = Set.copyOf(roles);
    }

    /** Whether the caller has a role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
