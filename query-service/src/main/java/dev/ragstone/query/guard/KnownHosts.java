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

    /** Where texts name hosts, as browsers read addresses: any number of slashes of either kind. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b(?:https?|ftps?|wss?):[/\\\\]*([^\\s/\\\\?#\"'<>()\\[\\]{}|`]+)|\\bwww\\.[^\\s/\\\\?#\"'<>()\\[\\]{}|`,;]+");
    /** The beginning of an address up to where its host must have ended; a backslash before that names nothing for sure. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?i)(?:(?:https?|ftps?|wss?):/*|(?=www\\.))([^\\s/\\\\?#]++)(?!\\\\)");

    private static final Pattern PORT = Pattern.compile(":\\d*$");
    private static final String ENDS_OF_SENTENCES = ".,;:!*_)]}'\"|`";
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
                String authority = addresses.group(1) == null ? addresses.group() : addresses.group(1);
                hosts.add(host(authority));
            }
        });
    }

    /**
     * Whether the host of an address is known.
     *
     * @param address all of it, up to the next white space: what stands before an @ is no host, whatever is in it
     */
    boolean knows(String address) {
        Matcher authority = AUTHORITY.matcher(address);
        if (!authority.lookingAt()) {
            return false;
        }
        String host = host(authority.group(1));
        return hosts.contains(host)
                || allowed.stream()
                        .anyMatch(name -> name.startsWith(EVERY_NAME_BELOW)
                                ? host.endsWith(name.substring(1))
                                : host.equals(name));
    }

    private static String host(String authority) {
        String host = withoutEnd(authority.substring(authority.lastIndexOf('@') + 1));
        return withoutEnd(PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst(""));
    }

    /** What may stand behind an address in a sentence is no part of a host. */
    private static String withoutEnd(String host) {
        int end = host.length();
        while (end > 0 && ENDS_OF_SENTENCES.indexOf(host.charAt(end - 1)) >= 0) {
            end--;
        }
        return host.substring(0, end);
    }
}
