package dev.ragstone.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ragstone.index.qdrant.CollectionOptions;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.index.qdrant.Quantisation;
import dev.ragstone.index.qdrant.Replication;
import dev.ragstone.service.config.IndexConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IndexWiringTest {

    @Test
    void qdrant_withNothingConfigured_isOneSmallNode() {
        QdrantSettings settings = settings(Map.of());
        assertThat(settings).isEqualTo(QdrantSettings.of("localhost", 6334, null, false, "ragstone"));
    }

    @Test
    void qdrant_isMadeAsConfigured_andMostReplicasMustApplyAWrite() {
        QdrantSettings settings = settings(Map.of(
                "shards", "6",
                "replicas", "3",
                "quantisation", "binary",
                "oversampling", "4",
                "on-disk-vectors", "true",
                "on-disk-payload", "false",
                "timeout", "20s",
                "search-timeout", "1s"));

        assertThat(settings.options())
                .isEqualTo(new CollectionOptions(new Replication(6, 3, 2), Quantisation.BINARY, true, false));
        assertThat(settings.oversampling()).isEqualTo(4);
        assertThat(settings.timeouts().call()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.timeouts().search()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void writeConsistency_isTakenAsConfigured_ifThereAreThatManyReplicas() {
        assertThat(settings(Map.of("replicas", "2", "write-consistency", "1"))
                        .options()
                        .replication())
                .isEqualTo(new Replication(1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(Map.of("write-consistency", "2")));
    }

    private static QdrantSettings settings(Map<String, String> qdrant) {
        Map<String, String> keys = qdrant.entrySet().stream()
                .collect(Collectors.toMap(entry -> "ragstone.index.qdrant." + entry.getKey(), Map.Entry::getValue));
        IndexConfig config = new SmallRyeConfigBuilder()
                .withMapping(IndexConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .build()
                .getConfigMapping(IndexConfig.class);
        return IndexWiring.settings(config.qdrant());
    }
}
