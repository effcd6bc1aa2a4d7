package dev.ragstone.service.identity.apikey;

import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One entry of the file of keys; what is wrong with it is added to the violations of the file. */
final class ApiKeyEntry {

    private static final Set<String> KNOWN = Set.of("name", "sha256", "tenant", "groups", "roles");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private final String where;
    private final Map<?, ?> members;
    private final List<String> violations;

    ApiKeyEntry(String where, @Nullable Object entry, List<String> violations) {
        this.where = where;
        this.violations = violations;
        this.members = entry instanceof Map<?, ?> map ? map : Map.of();
        for (Object member : members.keySet()) {
            if (!KNOWN.contains(String.valueOf(member))) {
                violations.add("%s may hold %s only".formatted(where, new TreeSet<>(KNOWN)));
            }
        }
    }

    /** The key's hash in lower case. */
    String hash() {
        String hash = text("sha256");
        if (!HASH.matcher(hash).matches()) {
            violations.add("%s.sha256 must be the 64 hexadecimal digits of a key's SHA-256".formatted(where));
        }
        return hash.toLowerCase(Locale.ROOT);
    }

    /** Whose key it is; null if that cannot be told. */
    @Nullable
    Identity identity() {
        String name = text("name");
        try {
            return Identity.of(name, name, text("tenant"), groups(), roles());
        } catch (IllegalArgumentException e) {
            violations.add("%s: %s".formatted(where, e.getMessage()));
            return null;
        }
    }

    private Set<String> groups() {
        Set<String> groups = texts("groups");
        if (groups.stream().anyMatch(String::isBlank)) {
            violations.add("%s.groups must not hold an empty name".formatted(where));
        }
        return groups;
    }

    private Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String label : texts("roles")) {
            Role.labelled(label)
                    .ifPresentOrElse(
                            roles::add,
                            () -> violations.add("%s.roles may hold reader, writer and admin only".formatted(where)));
        }
        if (roles.isEmpty()) {
            violations.add("%s.roles must hold at least one role".formatted(where));
        }
        return roles;
    }

    private String text(String member) {
        if (members.get(member) instanceof String text) {
            return text;
        }
        violations.add("%s.%s must be a text".formatted(where, member));
        return "";
    }

    private Set<String> texts(String member) {
        Object value = members.get(member);
        Set<String> texts = new TreeSet<>();
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            list.forEach(text -> texts.add((String) text));
        } else if (value != null) {
            violations.add("%s.%s must be a list of texts".formatted(where, member));
        }
        return texts;
    }
}
