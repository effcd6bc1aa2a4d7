package dev.ragstone.query.rerank;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.query.KafkaResource;
import dev.ragstone.testkit.reranking.FakeCrossEncoder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The breaker as the service has it: there the framework gives it, elsewhere a library. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class BreakingCrossEncoderIT {

    @Test
    void modelThatFailsAgainAndAgain_isLeftAlone() {
        CrossEncoder failing = new FakeCrossEncoder();
        failing.close();
        CrossEncoder breaking = new BreakingCrossEncoder(failing, Duration.ofHours(1));
        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(() -> breaking.score("q", List.of("p"))).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> breaking.score("q", List.of("p")))
                .isInstanceOf(RerankingException.class)
                .hasMessageContaining("left alone");
    }
}
