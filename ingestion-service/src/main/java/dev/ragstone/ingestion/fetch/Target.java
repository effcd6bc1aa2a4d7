package dev.ragstone.ingestion.fetch;

import java.net.URI;
import java.util.Map;

/**
 * One address that may be asked.
 *
 * @param uri what is asked; {@code http} or {@code https}
 * @param port its port
 * @param headers headers of the request; they are never sent to another target
 * @param trusted whether the operator named the server, so that it may lie in any network
 */
record Target(URI uri, int port, Map<String, String> headers, boolean trusted) {

    Target {
        headers = Map.copyOf(headers);
    }

    static Target open(URI uri) {
        return new Target(uri, portOf(uri), Map.of(), false);
    }

    static int portOf(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    boolean tls() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** The host without the brackets of an IPv6 address. */
    String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Path and query, as they stand in a request. */
    String requestUri() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** The address without what may be secret: a query can hold a signature, user info a password. */
    static String printable(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        String shown = authority.substring(authority.lastIndexOf('@') + 1);
        return "%s://%s%s".formatted(uri.getScheme(), shown, path);
    }
}
