package dev.ragstone.ingestion.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The signatures are those that Amazon publishes beside its description of the algorithm. */
class SignatureV4Test {

    private static final String HOST = "examplebucket.s3.amazonaws.com";
    private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");

    private final SignatureV4 signature =
            new SignatureV4("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");

    @Test
    void publishedObjectExample_getsItsSignature() {
        Map<String, String> headers = signature.sign(
                URI.create("https://examplebucket.s3.amazonaws.com/test.txt"), HOST, Map.of("range", "bytes=0-9"), NOW);
        assertThat(headers)
                .containsEntry(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                                + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                                + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")
                .containsEntry("x-amz-date", "20130524T000000Z")
                .doesNotContainKey("host");
    }

    @Test
    void publishedQueryExample_getsItsSignature() {
        Map<String, String> headers =
                signature.sign(URI.create("https://examplebucket.s3.amazonaws.com/?lifecycle="), HOST, Map.of(), NOW);
        assertThat(headers.get("authorization"))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void secret_isNotShown() {
        assertThat(signature.toString()).doesNotContain("wJalr");
    }
}
