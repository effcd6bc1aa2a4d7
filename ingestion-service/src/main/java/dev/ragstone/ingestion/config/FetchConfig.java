package dev.ragstone.ingestion.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the content of a {@code contentUri} may be fetched from. Nothing may be until hosts or buckets are listed. */
public interface FetchConfig {

    /** Schemes that may be fetched: {@code https}, {@code http}, {@code s3}. */
    @WithDefault("https")
    Set<String> schemes();

    /** Hosts that may be fetched from: {@code docs.example.com}, or {@code *.example.com} for every host below. */
    Optional<List<String>> hosts();

    /** Ports that may be connected to. */
    @WithDefault("80,443")
    Set<Integer> ports();

    /**
     * Networks in CIDR form that may be connected to although they are not public, such as {@code 10.20.0.0/16}. Absent:
     * a host whose name leads to such an address is refused.
     */
    Optional<List<String>> privateNetworks();

    /** Bytes of a content at the most. */
    @WithDefault("20971520")
    @Min(1)
    int maxBytes();

    /** Documents with fetched content under way at once; times the largest content it is the memory they may take. */
    @WithDefault("8")
    @Min(1)
    int concurrency();

    /** How long a connection may take to come about. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long a fetch may take as a whole, redirects included. */
    @WithDefault("30s")
    Duration timeout();

    /** Redirects followed at the most; each is checked like a first address. */
    @WithDefault("3")
    @Min(0)
    int maxRedirects();

    /** PEM file with the certificate authorities to trust; absent: those of the Java platform. */
    Optional<Path> trustedCertificates();

    /** The store behind {@code s3://bucket/key}. */
    S3 s3();

    /** A store that speaks the protocol of Amazon S3. */
    interface S3 {

        /** Its address; it may lie in a private network, because only the operator can set it. */
        Optional<URI> endpoint();

        /** Buckets that may be fetched from; {@code *} for all. */
        Optional<Set<String>> buckets();

        /** Whether the bucket stands in the path; otherwise before the host. */
        @WithDefault("true")
        boolean pathStyle();

        /** Region that requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** Id of the key that requests are signed with; absent: requests are not signed. */
        Optional<String> accessKey();

        /** The secret of that key. */
        Optional<String> secretKey();
    }
}
