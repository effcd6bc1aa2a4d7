package dev.ragstone.query.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.index.InMemoryGenerations;
import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.service.config.IndexConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchEnginesTest {

    private final ServingIndex index = new InMemoryGenerations();
    private final SearchEngine qdrant = new SearchEngine() {
        @Override
        public IndexConfig.Engine engine() {
            return IndexConfig.Engine.QDRANT;
        }

        @Override
        public ServingIndex open(IndexConfig config) {
            return index;
        }
    };

    @Test
    void configuredEngine_isOpened() {
        assertThat(new SearchEngines(List.of(qdrant)).open(config("qdrant"))).isSameAs(index);
    }

    @Test
    void engineThatThisBuildLeavesOut_failsTheStart_andSaysWhatToSet() {
        SearchEngines engines = new SearchEngines(List.of(qdrant));
        IndexConfig lucene = config("lucene");
        assertThatThrownBy(() -> engines.open(lucene))
                .hasMessageContaining("no engine 'lucene'")
                .hasMessageContaining("ragstone.index.engine to one of qdrant");
    }

    private static IndexConfig config(String engine) {
        return new SmallRyeConfigBuilder()
                .withMapping(IndexConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValue("ragstone.index.engine", engine)
                .build()
                .getConfigMapping(IndexConfig.class);
    }
}
