package dev.ragstone.ingestion.fetch;

import java.util.List;
import java.util.Locale;

/** Hosts that may be fetched from: whole names, {@code *.example.com} for all names below one, {@code *} for all. */
final class HostPatterns {

    private final List<String> patterns;

    HostPatterns(List<String> patterns) {
        this.patterns = patterns.stream().map(HostPatterns::normalise).toList();
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    boolean matches(String host) {
        String name = normalise(host);
        return patterns.stream().anyMatch(pattern -> matches(pattern, name));
    }

    @Override
    public String toString() {
        return String.join(", ", patterns);
    }

    private static boolean matches(String pattern, String name) {
        if (pattern.equals("*")) {
            return true;
        }
        return pattern.startsWith("*.") ? name.endsWith(pattern.substring(1)) : name.equals(pattern);
    }

    /** Names are compared without regard to case, and without the dot that may end a full name. */
    private static String normalise(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
