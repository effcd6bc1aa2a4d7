package dev.ragstone.ingestion.fetch;

import dev.ragstone.ingestion.config.FetchConfig;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the web address behind {@code s3://bucket/key}, and signs the request where a key is configured. */
final class S3Store {

    private static final String KEYS = "ragstone.ingestion.fetch.s3";

    private final @Nullable URI endpoint;
    private final Set<String> buckets;
    private final boolean pathStyle;
    private final Optional<SignatureV4> signature;
    private final Clock clock;

    S3Store(FetchConfig.S3 config, Clock clock) {
        this.endpoint = config.endpoint().orElse(null);
        this.buckets = config.buckets().orElse(Set.of());
        this.pathStyle = config.pathStyle();
        this.signature = config.accessKey()
                .flatMap(id -> config.secretKey().map(secret -> new SignatureV4(id, secret, config.region())));
        this.clock = clock;
    }

    /**
     * The target of an object's address.
     *
     * @throws dev.ragstone.ingestion.flow.StageFailure if its bucket is not allowed, or no store is configured
     */
    Target target(URI uri) {
        String bucket = uri.getRawAuthority();
        String key = uri.getPath();
        if (endpoint == null) {
            throw TargetPolicy.refused(uri, "no store is configured; set %s.endpoint".formatted(KEYS));
        }
        if (bucket == null || (!buckets.contains("*") && !buckets.contains(bucket))) {
            throw TargetPolicy.refused(uri, "its bucket is not among %s.buckets".formatted(KEYS));
        }
        if (!bucket.matches("[a-z0-9][a-z0-9._-]+") || uri.getRawQuery() != null || !isKey(key)) {
            throw TargetPolicy.refused(uri, "it is not of the form s3://bucket/key");
        }
        URI address = address(endpoint, bucket, key);
        Map<String, String> headers = signature
                .map(signer -> signer.sign(address, address.getRawAuthority(), Map.of(), clock.instant()))
                .orElse(Map.of());
        return new Target(address, Target.portOf(address), headers, true);
    }

    private URI address(URI store, String bucket, String key) {
        String path = store.getRawPath() == null ? "" : store.getRawPath().replaceAll("/+$", "");
        String authority = pathStyle ? store.getRawAuthority() : bucket + "." + store.getRawAuthority();
        String prefix = pathStyle ? path + "/" + bucket : path;
        return URI.create("%s://%s%s%s".formatted(store.getScheme(), authority, prefix, encode(key)));
    }

    /** A path with {@code ..} could leave the bucket where the server takes it for a step up. */
    private static boolean isKey(@Nullable String key) {
        return key != null
                && key.length() > 1
                && Arrays.stream(key.split("/")).noneMatch(part -> part.equals(".") || part.equals(".."));
    }

    /** As S3 encodes keys before it checks a signature: everything but unreserved characters and the slash. */
    private static String encode(String key) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : key.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xff);
            boolean plain =
                    character < 128 && (Character.isLetterOrDigit(character) || "-._~/".indexOf(character) >= 0);
            encoded.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return encoded.toString();
    }
}
