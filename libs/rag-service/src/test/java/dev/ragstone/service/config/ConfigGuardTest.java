package dev.ragstone.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.service.identity.AuthConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ConfigGuardTest {

    @Test
    void starts_withNothingConfigured() {
        IndexConfig config = config(Map.of(), Map.of()).getConfigMapping(IndexConfig.class);

        assertThat(config.engine()).isEqualTo(IndexConfig.Engine.LUCENE);
        assertThat(config.lucene().directory()).isEqualTo(Path.of("data/index"));
        assertThat(config.lucene().commitInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.qdrant().host()).isEqualTo("localhost");
        assertThat(config.qdrant().port()).isEqualTo(6334);
        assertThat(config.qdrant().apiKey()).isEmpty();
        assertThat(config.qdrant().tls()).isFalse();
        assertThat(config.qdrant().collection()).isEqualTo("ragstone");
        assertThat(config.qdrant().timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.qdrant().searchTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.qdrant().shards()).isEqualTo(1);
        assertThat(config.qdrant().replicas()).isEqualTo(1);
        assertThat(config.qdrant().writeConsistency()).isEmpty();
        assertThat(config.qdrant().quantisation()).isEqualTo(IndexConfig.Quantisation.SCALAR);
        assertThat(config.qdrant().oversampling()).isEqualTo(2);
        assertThat(config.qdrant().onDiskVectors()).isFalse();
        assertThat(config.qdrant().onDiskPayload()).isTrue();
    }

    @Test
    void starts_withKnownKeysAndVariables() {
        IndexConfig config = config(
                        Map.of("ragstone.index.engine", "qdrant", "ragstone.index.qdrant.tls", "true"),
                        Map.of("RAGSTONE_INDEX_QDRANT_API_KEY", "secret", "RAGSTONE_AUTH_MODE", "none"))
                .getConfigMapping(IndexConfig.class);

        assertThat(config.engine()).isEqualTo(IndexConfig.Engine.QDRANT);
        assertThat(config.qdrant().apiKey()).contains("secret");
    }

    @Test
    void fails_unknownKeyBelowAMappedPrefix() {
        assertThatThrownBy(() -> config(Map.of("ragstone.index.engin", "lucene"), Map.of()))
                .isInstanceOf(UnknownKeyException.class)
                .hasMessageContaining("ragstone.index.engin ")
                .hasMessageContaining("nearest one is ragstone.index.engine");
    }

    @Test
    void fails_unknownKeyBelowNoMappedPrefix() {
        assertThatThrownBy(() -> config(Map.of("ragstone.ath.mode", "none"), Map.of()))
                .hasMessageContaining("nearest one is ragstone.auth.mode");
    }

    @Test
    void fails_unknownVariable() {
        assertThatThrownBy(() -> config(Map.of(), Map.of("RAGSTONE_INDEX_QDRANT_HOTS", "qdrant")))
                .hasMessageStartingWith("RAGSTONE_INDEX_QDRANT_HOTS ")
                .hasMessageContaining("nearest one is RAGSTONE_INDEX_QDRANT_HOST")
                .hasMessageNotContaining(System.lineSeparator());
    }

    @Test
    void fails_unknownAuthMode() {
        assertThatThrownBy(() -> config(Map.of("ragstone.auth.mode", "magic"), Map.of()))
                .hasMessageContaining("ragstone.auth.mode")
                .hasMessageContaining("magic")
                .hasMessageContaining("none");
    }

    @Test
    void isFound_byEveryServiceThatHasThisModule() {
        assertThat(ServiceLoader.load(SmallRyeConfigBuilderCustomizer.class)).anyMatch(ConfigGuard.class::isInstance);
    }

    @Test
    void keepsQuiet_builderOfNoService() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withCustomizers(new ConfigGuard())
                .withSources(new PropertiesConfigSource(Map.of("ragstone.unknown", "x"), "test", 100))
                .build();

        assertThat(config.getValue("ragstone.unknown", String.class)).isEqualTo("x");
    }

    private static SmallRyeConfig config(Map<String, String> keys, Map<String, String> variables) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withCustomizers(new ConfigGuard())
                .withMapping(IndexConfig.class)
                .withMapping(AuthConfig.class)
                .withSources(new PropertiesConfigSource(keys, "test", 100), new EnvConfigSource(variables, 300))
                .build();
    }
}
