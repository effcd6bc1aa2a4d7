package dev.ragstone.query.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.classification.ClassificationException;
import dev.ragstone.core.classification.TextClassifier;
import dev.ragstone.query.config.GuardConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextClassifiersTest {

    @Test
    void withoutAnyKey_thereIsNone_andTheDefaultsHold() {
        GuardConfig.Classifier config = config(Map.of());
        assertThat(TextClassifiers.open(config)).isEmpty();
        assertThat(config.labels()).containsExactlyInAnyOrder("injection", "jailbreak", "malicious");
        assertThat(config.suspiciousFrom()).isEqualTo(0.8);
        assertThat(config.deadline()).isEqualTo(Duration.ofMillis(150));
        assertThat(config.maxTokens()).isEqualTo(512);
        assertThat(config.onnx().concurrency()).isEqualTo(2);
        assertThat(config.http().timeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void server_isNotAskedAtTheStart() {
        try (TextClassifier classifier = TextClassifiers.open(
                        config(Map.of("model", "http", "http.url", "http://tei:80")))
                .orElseThrow()) {
            assertThat(classifier.name()).isEqualTo("tei");
        }
    }

    @Test
    void missingKey_isNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextClassifiers.open(config(Map.of("model", "http"))))
                .withMessageContaining("set ragstone.guard.classifier.http.url too");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextClassifiers.open(config(Map.of("model", "onnx"))))
                .withMessageContaining("set ragstone.guard.classifier.onnx.path too");
    }

    @Test
    void tokenizer_isLookedForBesideTheGraph() {
        GuardConfig.Classifier config =
                config(Map.of("model", "onnx", "onnx.path", "/models/no-such-folder/model.onnx"));
        assertThatThrownBy(() -> TextClassifiers.open(config))
                .isInstanceOf(ClassificationException.class)
                .hasMessageContainingAll(
                        "the classifier no-such-folder/model.onnx", "/models/no-such-folder/tokenizer.json");
    }

    private static GuardConfig.Classifier config(Map<String, String> keys) {
        Map<String, String> named = new HashMap<>();
        keys.forEach((key, value) -> named.put("ragstone.guard.classifier." + key, value));
        return new SmallRyeConfigBuilder()
                .withMapping(GuardConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(named, "test", 1000))
                .build()
                .getConfigMapping(GuardConfig.class)
                .classifier();
    }
}
