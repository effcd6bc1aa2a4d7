package dev.ragstone.service.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.redis.client.RedisOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisSettingsTest {

    @Test
    void address_hasTheUsualPortAndTheCredentials() {
        RedisOptions options = settings(Map.of("username", "rag stone", "password", "p@ss:w/rd"))
                .of(URI.create("redis://redis.example/2"));

        assertThat(options.getEndpoint()).isEqualTo("redis://rag%20stone:p%40ss%3Aw%2Frd@redis.example:6379/2");
        assertThat(options.getNetClientOptions().isSsl()).isFalse();
    }

    @Test
    void secureConnection_isToTheHostOfTheCertificateAlone() {
        RedisOptions options = settings(Map.of()).of(URI.create("rediss://redis.example:6380"));

        assertThat(options.getNetClientOptions().isSsl()).isTrue();
        assertThat(options.getNetClientOptions().getHostnameVerificationAlgorithm())
                .isEqualTo("HTTPS");
        assertThat(options.getNetClientOptions().isTrustAll()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis",
                "redis:6379",
                "http://redis",
                "redis:///0",
                "redis://u:s3cr3t@redis",
                "redis://redis?password=s3cr3t"
            })
    void addressThatIsNoPlainServer_isRefusedWithoutShowingIt(String url) {
        assertThatIllegalStateException()
                .isThrownBy(() -> settings(Map.of()).of(URI.create(url)))
                .withMessageContaining("ragstone.limits.redis.url")
                .withMessageNotContaining("s3cr3t");
    }

    @Test
    void whatDoesNotGoTogether_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> settings(Map.of("username", "ragstone")).of(URI.create("redis://redis")))
                .withMessageContaining("ragstone.limits.redis.password");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        settings(Map.of("tls-configuration-name", "missing")).of(URI.create("rediss://redis")))
                .withMessageContaining("quarkus.tls.missing");
    }

    private static RedisSettings settings(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(LimitsConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter());
        values.forEach((key, value) -> builder.withDefaultValue("ragstone.limits.redis." + key, value));
        LimitsConfig config = builder.build().getConfigMapping(LimitsConfig.class);
        return new RedisSettings(config.redis(), name -> Optional.empty());
    }
}
