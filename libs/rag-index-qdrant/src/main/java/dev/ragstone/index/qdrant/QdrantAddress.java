package dev.ragstone.index.qdrant;

import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a Qdrant server is, and how to get in.
 *
 * @param host name or address of the server. A name may stand for several nodes, which are tried one after the other
 * @param port its gRPC port
 * @param apiKey sent with every call; null if the server wants none
 * @param tls whom the client trusts, and by what it proves who it is; null where the connection is not encrypted
 */
public record QdrantAddress(String host, int port, @Nullable String apiKey, @Nullable SSLContext tls) {

    /**
     * @throws IllegalArgumentException if that is no address
     */
    public QdrantAddress {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("not the address of a Qdrant server: '%s:%d'".formatted(host, port));
        }
    }

    /** The address without the API key, so that no log holds it. */
    @Override
    public String toString() {
        return "%s:%d, %s, %s"
                .formatted(host, port, tls == null ? "no TLS" : "TLS", apiKey == null ? "no API key" : "API key set");
    }
}
