package dev.ragstone.core.index;

import java.util.Set;

/**
 * What a reader may see; it comes from the identity only.
 *
 * @param tenant the reader's tenant
 * @param principals the reader's {@code user:} and {@code group:} principals
 */
public record Scope(String tenant, Set<String> principals) {
    public Scope {
        principals = Set.copyOf(principals);
    }
}
