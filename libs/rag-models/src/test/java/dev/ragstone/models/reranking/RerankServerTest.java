package dev.ragstone.models.reranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RerankServerTest {

    private static final URI URL = URI.create("http://tei:8080");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void key_isInNoText() {
        assertThat(new RerankServer(URL, RerankForm.TEI, null, "s3cr3t", SECOND).toString())
                .contains("http://tei:8080", "TEI")
                .doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr3t\n", "s3 cr3t", "s3cr3t\u00e9", ""})
    void keyThatNoHeaderMayHold_isRefusedWithoutShowingIt(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RerankServer(URL, RerankForm.TEI, null, key, SECOND))
                .withMessageContaining("ragstone.reranking.http.api-key")
                .withMessageNotContaining("cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tei:8080", "ftp://tei", "http:///rerank", "http://u:p@tei", "http://tei?a=b", "http://tei#a"})
    void addressThatIsNoPlainServer_isRefusedWithoutShowingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RerankServer(URI.create(url), RerankForm.TEI, null, null, SECOND))
                .withMessageContaining("ragstone.reranking.http.url");
    }

    @ParameterizedTest
    @EnumSource(
            value = RerankForm.class,
            names = {"COHERE", "JINA"})
    void formsThatNameAModel_needOne(RerankForm form) {
        for (String model : new String[] {null, "", " "}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RerankServer(URL, form, model, null, SECOND))
                    .withMessageContaining("ragstone.reranking.http.model");
        }
    }

    @Test
    void timeout_isPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RerankServer(URL, RerankForm.TEI, null, null, Duration.ZERO))
                .withMessageContaining("ragstone.reranking.http.timeout");
    }

    @Test
    void name_isThatOfTheModelOrTheForm() {
        assertThat(new RerankServer(URL, RerankForm.TEI, null, null, SECOND).name())
                .isEqualTo("tei");
        assertThat(new RerankServer(URL, RerankForm.JINA, "jina-reranker", null, SECOND).name())
                .isEqualTo("jina-reranker");
    }
}
