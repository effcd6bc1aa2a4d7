package dev.ragstone.query.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.models.reranking.RerankForm;
import dev.ragstone.query.config.RerankConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossEncodersTest {

    @Test
    void withoutAnyKey_thereIsNone_andTheDefaultsHold() {
        RerankConfig config = config(Map.of());
        assertThat(CrossEncoders.open(config)).isEmpty();
        assertThat(config.model()).isEqualTo(RerankConfig.Model.IN_PROCESS);
        assertThat(config.deadline()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.onnx().maxTokens()).isEqualTo(512);
        assertThat(config.onnx().concurrency()).isEqualTo(2);
        assertThat(config.http().form()).isEqualTo(RerankForm.TEI);
        assertThat(config.http().timeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void none_isNone() {
        assertThat(CrossEncoders.open(config(Map.of("model", "none")))).isEmpty();
    }

    @Test
    void server_isNamedByItsModel() {
        RerankConfig config = config(Map.of(
                "model", "http", "http.url", "http://jina:80", "http.form", "jina", "http.model", "jina-reranker"));
        try (CrossEncoder encoder = CrossEncoders.open(config).orElseThrow()) {
            assertThat(encoder.name()).isEqualTo("jina-reranker");
        }
    }

    @Test
    void missingKey_isNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossEncoders.open(config(Map.of("model", "http"))))
                .withMessageContaining("set ragstone.reranking.http.url too");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossEncoders.open(config(Map.of("model", "onnx"))))
                .withMessageContaining("set ragstone.reranking.onnx.path too");
    }

    @Test
    void tokenizer_isLookedForBesideTheGraph() {
        RerankConfig config = config(Map.of("model", "onnx", "onnx.path", "/models/no-such-folder/model.onnx"));
        assertThatThrownBy(() -> CrossEncoders.open(config))
                .isInstanceOf(RerankingException.class)
                .hasMessageContainingAll(
                        "the reranker no-such-folder/model.onnx", "/models/no-such-folder/tokenizer.json");
    }

    private static RerankConfig config(Map<String, String> keys) {
        Map<String, String> named = new HashMap<>();
        keys.forEach((key, value) -> named.put("ragstone.reranking." + key, value));
        return new SmallRyeConfigBuilder()
                .withMapping(RerankConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(named, "test", 1000))
                .build()
                .getConfigMapping(RerankConfig.class);
    }
}
