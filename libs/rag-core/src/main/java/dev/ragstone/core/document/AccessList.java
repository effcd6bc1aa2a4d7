package dev.ragstone.core.document;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who within the tenant may read a document.
 *
 * @param principals {@code group:<name>} or {@code user:<name>}, sorted; or just {@link #EVERYONE}; empty means nobody
 */
public record AccessList(List<String> principals) {

    /** Stands for everyone in the tenant; a request's principals never contain it by their own doing. */
    public static final String EVERYONE = "*";

    private static final List<String> PREFIXES = List.of("group:", "user:");

    /**
     * @throws IllegalArgumentException if a principal has an unknown prefix or no name
     */
    public AccessList {
        for (String principal : principals) {
            boolean known = PREFIXES.stream()
                    .anyMatch(prefix -> principal.startsWith(prefix) && principal.length() > prefix.length());
            if (!known && !principals.equals(List.of(EVERYONE))) {
                throw new IllegalArgumentException(
                        "acl entry must be 'group:<name>' or 'user:<name>', but is '%s'".formatted(principal));
            }
        }
        principals = List.copyOf(new TreeSet<>(principals));
    }

    /** Everyone in the tenant may read. */
    public static AccessList everyone() {
        return new AccessList(List.of(EVERYONE));
    }

    /** Whether somebody with these principals may read. */
    public boolean permits(Set<String> readerPrincipals) {
        return principals.contains(EVERYONE) || principals.stream().anyMatch(readerPrincipals::contains);
    }
}
