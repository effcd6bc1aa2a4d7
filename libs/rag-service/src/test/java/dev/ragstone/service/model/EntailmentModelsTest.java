package dev.ragstone.service.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.service.config.EntailmentConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntailmentModelsTest {

    @Test
    void withoutAnyKey_thereIsNone_andTheDefaultsHold() {
        EntailmentConfig config = config(Map.of());
        assertThat(EntailmentModels.open(config)).isEmpty();
        assertThat(config.maxTokens()).isEqualTo(512);
        assertThat(config.onnx().concurrency()).isEqualTo(2);
        assertThat(config.http().timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void server_isNamedByItsModel() {
        EntailmentConfig config =
                config(Map.of("model", "http", "http.url", "http://tei:80", "http.model", "deberta-v3-mnli"));
        try (EntailmentModel model = EntailmentModels.open(config).orElseThrow()) {
            assertThat(model.name()).isEqualTo("deberta-v3-mnli");
        }
    }

    @Test
    void missingKey_isNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntailmentModels.open(config(Map.of("model", "http"))))
                .withMessageContaining("ragstone.entailment.model is http: set ragstone.entailment.http.url too");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntailmentModels.open(config(Map.of("model", "onnx"))))
                .withMessageContaining("set ragstone.entailment.onnx.path too");
    }

    @Test
    void tokenizer_isLookedForBesideTheGraph() {
        EntailmentConfig config = config(Map.of("model", "onnx", "onnx.path", "/models/no-such-folder/model.onnx"));
        assertThatThrownBy(() -> EntailmentModels.open(config))
                .isInstanceOf(EntailmentException.class)
                .hasMessageContainingAll(
                        "the entailment model no-such-folder/model.onnx", "/models/no-such-folder/tokenizer.json");
    }

    private static EntailmentConfig config(Map<String, String> keys) {
        Map<String, String> named = new HashMap<>();
        keys.forEach((key, value) -> named.put("ragstone.entailment." + key, value));
        return new SmallRyeConfigBuilder()
                .withMapping(EntailmentConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(named, "test", 1000))
                .build()
                .getConfigMapping(EntailmentConfig.class);
    }
}
