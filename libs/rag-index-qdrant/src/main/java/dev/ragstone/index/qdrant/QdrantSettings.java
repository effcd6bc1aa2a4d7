package dev.ragstone.index.qdrant;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a Qdrant server is and how it is used.
 *
 * @param address where it is
 * @param collection alias of the serving chunks; the names of all collections and aliases begin with it. Lower-case letters, digits, {@code -} and
 *     {@code _}
 * @param timeouts deadlines of calls
 * @param oversampling of how many times the wanted chunks a search looks at the vectors themselves, where these are
 *     quantised; at least 1
 * @param options how new collections are made
 * @param averageTerms the length, in terms, of a chunk that BM25 takes for neither long nor short. It is written into
 *     the stored weights, so that it must not change within a generation
 */
public record QdrantSettings(
        QdrantAddress address,
        String collection,
        QdrantTimeouts timeouts,
        double oversampling,
        CollectionOptions options,
        double averageTerms) {

    private static final Pattern COLLECTION = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");
    private static final QdrantTimeouts DEFAULT_TIMEOUTS =
            new QdrantTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(5));
    private static final double DEFAULT_OVERSAMPLING = 2;
    /** About what chunks of 256 tokens have; technical pages have more than prose, whose stop words go. */
    private static final double DEFAULT_AVERAGE_TERMS = 120;

    /**
     * @throws IllegalArgumentException if a value is out of range
     */
    public QdrantSettings {
        if (!COLLECTION.matcher(collection).matches()
                || collection.endsWith(CollectionNames.DOCUMENTS_SUFFIX)
                || collection.endsWith(CollectionNames.JOINING_SUFFIX)) {
            throw new IllegalArgumentException("collection must match %s and not end with '%s' or '%s', but is '%s'"
                    .formatted(
                            COLLECTION, CollectionNames.DOCUMENTS_SUFFIX, CollectionNames.JOINING_SUFFIX, collection));
        }
        if (!(oversampling >= 1) || !Double.isFinite(oversampling)) {
            throw new IllegalArgumentException("oversampling must be at least 1, but is " + oversampling);
        }
        if (!(averageTerms > 0) || !Double.isFinite(averageTerms)) {
            throw new IllegalArgumentException("average terms must be positive, but are " + averageTerms);
        }
    }

    /**
     * Settings for one small node: the usual timeouts (10 s, searches 5 s), scalar quantisation, no replicas.
     *
     * @param tls whether the connection is encrypted; the JVM's authorities are trusted then, unless others are named by {@link #withTls}
     */
    public static QdrantSettings of(String host, int port, @Nullable String apiKey, boolean tls, String collection) {
        return new QdrantSettings(
                new QdrantAddress(host, port, apiKey, tls ? ofTheJvm() : null),
                collection,
                DEFAULT_TIMEOUTS,
                DEFAULT_OVERSAMPLING,
                CollectionOptions.SINGLE_NODE,
                DEFAULT_AVERAGE_TERMS);
    }

    /** The same settings on a connection that is encrypted with what the client trusts, and proves who it is by. */
    public QdrantSettings withTls(SSLContext tls) {
        return new QdrantSettings(
                new QdrantAddress(address.host(), address.port(), address.apiKey(), tls),
                collection,
                timeouts,
                oversampling,
                options,
                averageTerms);
    }

    /** The same settings with other deadlines. */
    public QdrantSettings withTimeouts(QdrantTimeouts newTimeouts) {
        return new QdrantSettings(address, collection, newTimeouts, oversampling, options, averageTerms);
    }

    /** The same settings with another oversampling. */
    public QdrantSettings withOversampling(double newOversampling) {
        return new QdrantSettings(address, collection, timeouts, newOversampling, options, averageTerms);
    }

    /** The same settings with other options for new collections. */
    public QdrantSettings withOptions(CollectionOptions newOptions) {
        return new QdrantSettings(address, collection, timeouts, oversampling, newOptions, averageTerms);
    }

    private static SSLContext ofTheJvm() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JVM's own trust store cannot be read: " + e.getMessage(), e);
        }
    }
}
