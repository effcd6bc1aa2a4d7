package dev.ragstone.query.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hosts that an answer may name: those of its passages, and those that are allowed anyway. */
final class KnownHosts {

    // As browsers read addresses: any number of slashes of either kind, and what stands before an @ is no host.
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b(?:https?|ftps?|wss?):[/\\\\]*([^\\s/\\\\?#\"'<>()\\[\\]{}|`]+)|\\bwww\\.[^\\s/\\\\?#\"'<>()\\[\\]{}|`,;]+");
    private static final Pattern PORT = Pattern.compile(":\\d*$");
    private static final String EVERY_NAME_BELOW = "*.";

    private final Set<String> hosts = new HashSet<>();
    private final List<String> allowed;

    /**
     * Hosts of texts.
     *
     * @param allowed names of hosts, {@code *.example.com} for all names below one
     * @param texts where addresses may stand
     */
    KnownHosts(List<String> allowed, Stream<String> texts) {
        this.allowed = allowed;
        texts.forEach(text -> {
            Matcher addresses = ADDRESS.matcher(text);
            while (addresses.find()) {
                hosts.add(host(addresses.group()));
            }
        });
    }

    /** Whether the host of an address is known. */
    boolean knows(String address) {
        String host = host(address);
        return hosts.contains(host)
                || allowed.stream()
                        .anyMatch(name -> name.startsWith(EVERY_NAME_BELOW)
                                ? host.endsWith(name.substring(1))
                                : host.equals(name));
    }

    /** The host of an address; as good as empty where there is none. */
    private static String host(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.find()) {
            return "";
        }
        String authority = matcher.group(1) == null ? matcher.group() : matcher.group(1);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return withoutDot(PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst(""));
    }

    /** A full stop behind an address ends the sentence. */
    private static String withoutDot(String host) {
        int end = host.length();
        while (end > 0 && ".,;:!*_".indexOf(host.charAt(end - 1)) >= 0) {
            end--;
        }
        return host.substring(0, end);
    }
}
