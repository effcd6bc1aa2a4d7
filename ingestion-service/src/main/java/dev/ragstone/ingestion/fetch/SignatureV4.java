package dev.ragstone.ingestion.fetch;

import dev.ragstone.core.hash.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests without a body as Amazon S3 wants them.
 *
 * @param accessKey id of the key
 * @param secretKey its secret
 * @param region region the request is for
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html">Signature Version 4</a>
 */
record SignatureV4(String accessKey, String secretKey, String region) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String EMPTY_BODY = Sha256.hex("");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * The headers that make a GET request a signed one, the given ones included.
     *
     * @param uri what is asked; its path is encoded as S3 encodes it, its query sorted
     * @param host value of the header Host
     * @param others other headers that are signed, names in lower case
     * @param now the time of the request
     */
    Map<String, String> sign(URI uri, String host, Map<String, String> others, Instant now) {
        String time = TIME.format(now);
        TreeMap<String, String> headers = new TreeMap<>(others);
        headers.put("host", host);
        headers.put("x-amz-content-sha256", EMPTY_BODY);
        headers.put("x-amz-date", time);
        String names = String.join(";", headers.keySet());
        String scope = "%s/%s/s3/aws4_request".formatted(time.substring(0, 8), region);
        String toSign = String.join("\n", ALGORITHM, time, scope, Sha256.hex(canonical(uri, headers, names)));
        String signature = hex(hmac(key(time.substring(0, 8)), toSign));
        headers.remove("host");
        headers.put(
                "authorization",
                "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                        .formatted(ALGORITHM, accessKey, scope, names, signature));
        return headers;
    }

    private static String canonical(URI uri, TreeMap<String, String> headers, String names) {
        String lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return String.join("\n", "GET", uri.getRawPath(), query, lines, names, EMPTY_BODY);
    }

    private byte[] key(String date) {
        byte[] ofDate = hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), date);
        return hmac(hmac(hmac(ofDate, region), "s3"), "aws4_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "SignatureV4[%s, %s]".formatted(accessKey, region);
    }
}
