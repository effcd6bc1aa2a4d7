package dev.ragstone.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.ingestion.flow.Stage;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final String PREFIX = "ragstone.ingestion";

    private final RetryPolicy.Tries tries = new RetryPolicy(config()).begin(new DocumentId("acme", "d"));

    @Test
    void stageWithoutAnOwnBound_hasTheCommonOne() {
        assertThat(tries.waitAfter(failure(Stage.PARSE, false))).isTrue();
        assertThat(tries.waitAfter(failure(Stage.PARSE, false))).isTrue();
        assertThat(tries.waitAfter(failure(Stage.PARSE, false))).isFalse();
    }

    @Test
    void stageWithAnOwnBound_isTriedSoOften_whateverOtherStagesTook() {
        assertThat(tries.waitAfter(failure(Stage.PARSE, false))).isTrue();
        assertThat(tries.waitAfter(failure(Stage.PARSE, false))).isTrue();
        assertThat(tries.waitAfter(failure(Stage.FETCH, false))).isTrue();
        assertThat(tries.waitAfter(failure(Stage.FETCH, false))).isFalse();
    }

    @Test
    void indexThatIsAway_isWaitedForWithoutEnd() {
        for (int outage = 0; outage < 10; outage++) {
            assertThat(tries.waitAfter(failure(Stage.STORE, true))).isTrue();
        }
        assertThat(tries.waitAfter(failure(Stage.STORE, false)))
                .as("an outage uses up no tries")
                .isTrue();
    }

    private TransientFailure failure(Stage stage, boolean indexAway) {
        tries.next();
        return new TransientFailure(stage, new IllegalStateException("away"), indexAway);
    }

    /** Three tries, two for fetching, a millisecond apart. */
    static IngestionConfig config() {
        Map<String, String> keys = Map.of(
                PREFIX + ".max-attempts", "3",
                PREFIX + ".max-backoff", "1ms",
                PREFIX + ".retries.fetch.max-attempts", "2");
        return new SmallRyeConfigBuilder()
                .withMapping(IngestionConfig.class, PREFIX)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(keys, "test", 1000))
                .build()
                .getConfigMapping(IngestionConfig.class, PREFIX);
    }
}
