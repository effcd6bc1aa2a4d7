package dev.ragstone.models.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A server of a model, and how to reach it.
 *
 * @param setting the prefix of the keys that describe it, without a dot at its end: messages name the key to change
 * @param url where it is; a path is added, as in {@code http://tei:8080} for {@code http://tei:8080/rerank}
 * @param apiKey sent as a bearer token; null for none. It is in no message and no text form of this
 * @param timeout how long a call may take, connection included
 */
public record ModelServer(String setting, URI url, @Nullable String apiKey, Duration timeout) {

    /**
     * @throws IllegalArgumentException if it cannot be reached like that; the message names the key to change
     */
    public ModelServer {
        require(
                isPlain(url),
                setting
                        + ".url is to be http or https with a host, without user, query or fragment, as in http://tei:8080");
        require(
                apiKey == null || apiKey.matches("[!-~]+"),
                setting + ".api-key is to be of visible ASCII characters; a line end at its end is a common slip");
        require(timeout.isPositive(), setting + ".timeout is to be positive");
    }

    /** Where requests of a path are sent to. */
    public URI address(String path) {
        return URI.create(url.toString().replaceAll("/+$", "") + path);
    }

    @Override
    public String toString() {
        return "ModelServer[%s]".formatted(url);
    }

    private static boolean isPlain(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    private static void require(boolean isMet, String message) {
        if (!isMet) {
            throw new IllegalArgumentException(message);
        }
    }
}
