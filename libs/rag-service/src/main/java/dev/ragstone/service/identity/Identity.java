package dev.ragstone.service.identity;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.events.DocumentData;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Tenant and principals decide what is visible; they never come from a request's body.
 *
 * @param subject what identifies the caller within the tenant, the same for every request: for limits, conversations and
 *     audit; {@link #ANONYMOUS} where nobody says
 * @param tenant the tenant
 * @param principals {@code user:<name>} and {@code group:<name>}, as access lists name them
 * @param roles what the caller may do
 */
public record Identity(String subject, String tenant, Set<String> principals, Set<Role> roles) {

    /** The subject of those who are not told apart. */
    public static final String ANONYMOUS = "anonymous";

    private static final int MAX_SUBJECT_LENGTH = 256;

    /**
     * @throws IllegalArgumentException if subject or tenant are blank, too long or hold a character they may not
     */
    public Identity {
        if (subject.isBlank()
                || subject.length() > MAX_SUBJECT_LENGTH
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the caller's name must be 1 to %d printable characters".formatted(MAX_SUBJECT_LENGTH));
        }
        DocumentId.requireTenant(tenant);
        principals = Set.copyOf(principals);
        roles = Set.copyOf(roles);
    }

    /** Everybody, where nobody is asked: the default tenant with all roles. */
    public static Identity everybody() {
        return new Identity(ANONYMOUS, DocumentData.DEFAULT_TENANT, Set.of(), EnumSet.allOf(Role.class));
    }

    /**
     * Somebody whose principals follow from a name and groups.
     *
     * @param subject what identifies the caller
     * @param user the name by which access lists know the caller; null: by none
     * @throws IllegalArgumentException as the constructor
     */
    public static Identity of(
            String subject, @Nullable String user, String tenant, Set<String> groups, Set<Role> roles) {
        Set<String> principals = new TreeSet<>();
        groups.forEach(group -> principals.add("group:" + group));
        if (user != null) {
            principals.add("user:" + user);
        }
        return new Identity(subject, tenant, principals, roles);
    }

    /** Whether the caller has a role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
