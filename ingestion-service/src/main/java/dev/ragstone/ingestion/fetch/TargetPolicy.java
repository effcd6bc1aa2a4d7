package dev.ragstone.ingestion.fetch;

import dev.ragstone.ingestion.config.FetchConfig;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.flow.StageFailure;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which addresses may be fetched at all, before any name is looked up. */
final class TargetPolicy {

    private static final String KEYS = "ragstone.ingestion.fetch";

    private final Set<String> schemes;
    private final HostPatterns hosts;
    private final Set<Integer> ports;
    private final S3Store s3;

    TargetPolicy(FetchConfig config, S3Store s3) {
        this.schemes = config.schemes().stream()
                .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.hosts = new HostPatterns(config.hosts().orElse(List.of()));
        this.ports = Set.copyOf(config.ports());
        this.s3 = s3;
    }

    /**
     * The target of an event's address.
     *
     * @throws StageFailure if it is not allowed
     */
    Target admit(URI uri) {
        String scheme = scheme(uri);
        if (!schemes.contains(scheme)) {
            throw refused(uri, "scheme '%s' is not among %s.schemes (%s)".formatted(scheme, KEYS, sorted(schemes)));
        }
        return switch (scheme) {
            case "s3" -> s3.target(uri);
            case "http", "https" -> web(uri);
            default -> throw refused(uri, "scheme '%s' is not known; use https, http or s3".formatted(scheme));
        };
    }

    /**
     * The target that another one redirects to. It is always of the web: no server may make this one use its credentials.
     *
     * @throws StageFailure if it is not allowed
     */
    Target admitRedirect(URI uri) {
        if (scheme(uri).equals("s3")) {
            throw refused(uri, "a redirect may not lead to an s3 address");
        }
        return admit(uri);
    }

    static StageFailure refused(URI uri, String why) {
        return new StageFailure(Stage.FETCH, "contentUri %s is refused: %s".formatted(Target.printable(uri), why));
    }

    private Target web(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            throw refused(uri, "it names no host; write an international name in its xn-- form");
        }
        if (uri.getRawUserInfo() != null) {
            throw refused(uri, "it holds a user name; use a presigned address instead");
        }
        if (hosts.isEmpty()) {
            throw refused(uri, "no host is allowed yet; list hosts under %s.hosts".formatted(KEYS));
        }
        Target target = Target.open(uri);
        if (!hosts.matches(target.host())) {
            throw refused(uri, "host '%s' is not among %s.hosts (%s)".formatted(host, KEYS, hosts));
        }
        if (!ports.contains(target.port())) {
            throw refused(uri, "port %d is not among %s.ports (%s)".formatted(target.port(), KEYS, sorted(ports)));
        }
        return target;
    }

    private static String scheme(URI uri) {
        String scheme = uri.getScheme();
        if (scheme == null) {
            throw refused(uri, "it has no scheme");
        }
        return scheme.toLowerCase(Locale.ROOT);
    }

    private static String sorted(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
