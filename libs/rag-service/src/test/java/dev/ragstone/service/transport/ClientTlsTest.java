package dev.ragstone.service.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ragstone.service.config.IndexConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientTlsTest {

    private static final String TLS = "ragstone.index.qdrant.tls";
    private static final String NAME = "ragstone.index.qdrant.tls-configuration-name";

    private final ClientTls tls = new ClientTls(new Empty());

    @Test
    void nothingConfigured_isWhatTheJvmTrusts() {
        assertThat(tls.ofQdrant(qdrant(Map.of(TLS, "true")))).isEmpty();
    }

    @Test
    void configurationThatIsNotThere_isNamed_withTheSettingThatNamesIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tls.ofQdrant(qdrant(Map.of(TLS, "true", NAME, "qdrant"))))
                .withMessageContainingAll(NAME, "quarkus.tls.qdrant");
    }

    @Test
    void certificatesOfAConnectionThatIsNotEncrypted_areNotPassedOverInSilence() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tls.ofQdrant(qdrant(Map.of(NAME, "qdrant"))))
                .withMessageContaining("set ragstone.index.qdrant.tls to true");
    }

    private static IndexConfig.Qdrant qdrant(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .withMapping(IndexConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .build()
                .getConfigMapping(IndexConfig.class)
                .qdrant();
    }

    /** Knows no configuration. */
    private static final class Empty implements TlsConfigurationRegistry {

        @Override
        public Optional<TlsConfiguration> get(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<TlsConfiguration> getDefault() {
            return Optional.empty();
        }

        @Override
        public void register(String name, TlsConfiguration configuration) {
            throw new UnsupportedOperationException();
        }
    }
}
