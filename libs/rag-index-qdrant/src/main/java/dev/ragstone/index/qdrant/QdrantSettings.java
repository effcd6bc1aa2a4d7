package dev.ragstone.index.qdrant;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a Qdrant server is and how it is used.
 *
 * @param host name or address of the server
 * @param port its gRPC port
 * @param apiKey sent with every call; null if the server wants none
 * @param tls whether the connection is encrypted
 * @param collection alias of the serving chunks; the names of all collections and aliases begin with it. Lower-case letters, digits, {@code -} and
 *     {@code _}
 * @param timeout deadline of one call
 * @param averageTerms the length, in terms, of a chunk that BM25 takes for neither long nor short. It is written into
 *     the stored weights, so that it must not change within a generation
 */
public record QdrantSettings(
        String host,
        int port,
        @Nullable String apiKey,
        boolean tls,
        String collection,
        Duration timeout,
        double averageTerms) {

    private static final Pattern COLLECTION = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    /** About what chunks of 256 tokens have; technical pages have more than prose, whose stop words go. */
    private static final double DEFAULT_AVERAGE_TERMS = 120;

    /**
     * @throws IllegalArgumentException if a value is out of range
     */
    public QdrantSettings {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("not the address of a Qdrant server: '%s:%d'".formatted(host, port));
        }
        if (!COLLECTION.matcher(collection).matches()
                || collection.endsWith(CollectionNames.DOCUMENTS_SUFFIX)
                || collection.endsWith(CollectionNames.JOINING_SUFFIX)) {
            throw new IllegalArgumentException("collection must match %s and not end with '%s' or '%s', but is '%s'"
                    .formatted(
                            COLLECTION, CollectionNames.DOCUMENTS_SUFFIX, CollectionNames.JOINING_SUFFIX, collection));
        }
        if (timeout.toMillis() < 1 || !(averageTerms > 0) || !Double.isFinite(averageTerms)) {
            throw new IllegalArgumentException(
                    "timeout and average terms must be positive, but are %s and %s".formatted(timeout, averageTerms));
        }
    }

    /** Settings with the usual timeout (10 s) and average length. */
    public static QdrantSettings of(String host, int port, @Nullable String apiKey, boolean tls, String collection) {
        return new QdrantSettings(host, port, apiKey, tls, collection, DEFAULT_TIMEOUT, DEFAULT_AVERAGE_TERMS);
    }

    /** The same settings with another deadline. */
    public QdrantSettings withTimeout(Duration newTimeout) {
        return new QdrantSettings(host, port, apiKey, tls, collection, newTimeout, averageTerms);
    }

    /** The settings without the API key, so that no log holds it. */
    @Override
    public String toString() {
        return "QdrantSettings[%s:%d, %s, %s, collection=%s, timeout=%s, averageTerms=%s]"
                .formatted(
                        host,
                        port,
                        tls ? "TLS" : "no TLS",
                        apiKey == null ? "no API key" : "API key set",
                        collection,
                        timeout,
                        averageTerms);
    }
}
