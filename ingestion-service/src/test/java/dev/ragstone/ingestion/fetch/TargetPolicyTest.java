package dev.ragstone.ingestion.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.ingestion.config.FetchConfig;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.flow.StageFailure;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetPolicyTest {

    private final TargetPolicy policy =
            policy(Map.of("hosts", "docs.example.com,*.files.example.com", "schemes", "https,s3"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    http://docs.example.com/a|scheme 'http' is not among
                    file:///etc/passwd|scheme 'file' is not among
                    jar:https://docs.example.com/a|scheme 'jar' is not among
                    https://other.example.com/a|host 'other.example.com' is not among
                    https://docs.example.com.evil.org/|is not among
                    https://files.example.com/a|host 'files.example.com' is not among
                    https://evilfiles.example.com/a|is not among
                    https://docs.example.com:8443/|port 8443 is not among
                    https://docs.example.com:22/|port 22 is not among
                    https://ada:secret@docs.example.com/|user name
                    https://docs.example.com@evil.org/|user name
                    https://169.254.169.254/latest/|is not among
                    https://[::1]/|is not among
                    https://d_o.example.com/|names no host
                    https:///a|names no host
                    """)
    void addressThatIsNotAllowed_isRefusedWithTheReason(String uri, String reason) {
        assertThatThrownBy(() -> policy.admit(URI.create(uri)))
                .isInstanceOfSatisfying(StageFailure.class, failure -> assertThat(failure.stage())
                        .isEqualTo(Stage.FETCH))
                .hasMessageContaining(reason)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "https://docs.example.com, 443, /",
        "HTTPS://DOCS.example.com./a?b=c, 443, /a?b=c",
        "https://a.b.files.example.com:443/x#y, 443, /x"
    })
    void addressOfTheList_isAdmitted(String uri, int port, String requestUri) {
        Target target = policy.admit(URI.create(uri));
        assertThat(target.port()).isEqualTo(port);
        assertThat(target.tls()).isTrue();
        assertThat(target.requestUri()).isEqualTo(requestUri);
    }

    @Test
    void nothingIsAllowed_untilHostsAreListed() {
        assertThatThrownBy(() -> policy(Map.of()).admit(URI.create("https://docs.example.com/a")))
                .hasMessageContaining("no host is allowed yet; list hosts under ragstone.ingestion.fetch.hosts");
    }

    @Test
    void signatureInAQuery_isNotShown() {
        assertThatThrownBy(() -> policy.admit(URI.create("https://x.org/a?X-Amz-Signature=abc")))
                .hasMessageContaining("https://x.org/a")
                .hasMessageNotContaining("abc");
    }

    @Test
    void object_isAskedOfTheConfiguredStoreOnly() {
        TargetPolicy store = policy(Map.of(
                "schemes",
                "s3",
                "s3.endpoint",
                "http://minio.intern:9000",
                "s3.buckets",
                "docs",
                "s3.access-key",
                "key"));
        Target target = store.admit(URI.create("s3://docs/a%20b/c+d.md"));
        assertThat(target.uri()).hasToString("http://minio.intern:9000/docs/a%20b/c%2Bd.md");
        assertThat(target.trusted()).isTrue();
        assertThat(target.headers())
                .as("a key without its secret signs nothing")
                .isEmpty();

        assertThatThrownBy(() -> store.admit(URI.create("s3://other/a"))).hasMessageContaining("buckets");
        assertThatThrownBy(() -> store.admit(URI.create("s3://docs/../other/a")))
                .hasMessageContaining("s3://bucket/key");
        assertThatThrownBy(() -> store.admit(URI.create("s3://docs"))).hasMessageContaining("s3://bucket/key");
        assertThatThrownBy(() -> store.admit(URI.create("s3://docs/a?versionId=1")))
                .hasMessageContaining("s3://bucket/key");
        assertThatThrownBy(() -> store.admitRedirect(URI.create("s3://docs/a"))).hasMessageContaining("redirect");
        assertThatThrownBy(() -> policy.admit(URI.create("s3://docs/a"))).hasMessageContaining("s3.endpoint");
    }

    @Test
    void objectOfAVirtualHost_isSigned() {
        Target target = policy(Map.of(
                        "schemes", "s3",
                        "s3.endpoint", "https://s3.example.com",
                        "s3.buckets", "*",
                        "s3.path-style", "false",
                        "s3.access-key", "id",
                        "s3.secret-key", "secret"))
                .admit(URI.create("s3://docs/a.md"));
        assertThat(target.uri()).hasToString("https://docs.s3.example.com/a.md");
        assertThat(target.headers()).containsKeys("authorization", "x-amz-date", "x-amz-content-sha256");
        assertThat(target.headers().get("authorization")).startsWith("AWS4-HMAC-SHA256 Credential=id/");
    }

    private static TargetPolicy policy(Map<String, String> keys) {
        FetchConfig config = FetchSettings.of(keys);
        return new TargetPolicy(config, new S3Store(config.s3(), Clock.systemUTC()));
    }
}
