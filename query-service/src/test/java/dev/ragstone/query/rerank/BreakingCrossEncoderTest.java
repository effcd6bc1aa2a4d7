package dev.ragstone.query.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.core.score.RerankScore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakingCrossEncoderTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Patient patient = new Patient();

    @Test
    void scores_areThoseOfTheModel() {
        CrossEncoder breaking = new BreakingCrossEncoder(patient, LONG);
        assertThat(breaking.name()).isEqualTo("patient");
        assertThat(breaking.score("q", List.of("p"))).containsExactly(new RerankScore(1));
    }

    @Test
    void failure_reachesTheCaller() {
        patient.failing = true;
        assertThatThrownBy(() -> new BreakingCrossEncoder(patient, LONG).score("q", List.of("p")))
                .isSameAs(patient.failure);
    }

    @Test
    void modelThatFailsAgainAndAgain_isLeftAlone_andTheReasonSaid() {
        CrossEncoder breaking = new BreakingCrossEncoder(patient, LONG);
        patient.failing = true;
        failFiveTimes(breaking);
        assertThatThrownBy(() -> breaking.score("q", List.of("p")))
                .isInstanceOf(RerankingException.class)
                .hasMessageContainingAll("patient", "left alone for PT1H");
        assertThat(patient.calls).isEqualTo(5);
    }

    @Test
    void singleFailures_areBorne() {
        CrossEncoder breaking = new BreakingCrossEncoder(patient, LONG);
        for (int call = 0; call < 20; call++) {
            patient.failing = call % 3 == 0;
            try {
                breaking.score("q", List.of("p"));
            } catch (RerankingException e) {
                assertThat(e).isSameAs(patient.failure);
            }
        }
        assertThat(patient.calls).isEqualTo(20);
    }

    @Test
    void modelThatIsBack_isAskedAgain() {
        CrossEncoder breaking = new BreakingCrossEncoder(patient, SHORT);
        patient.failing = true;
        failFiveTimes(breaking);
        patient.failing = false;
        await().ignoreExceptions().untilAsserted(() -> assertThat(breaking.score("q", List.of("p")))
                .containsExactly(new RerankScore(1)));
        assertThat(breaking.score("q", List.of("p"))).containsExactly(new RerankScore(1));
    }

    @Test
    void end_isPassedOn() {
        new BreakingCrossEncoder(patient, LONG).close();
        assertThat(patient.closed).isTrue();
    }

    private void failFiveTimes(CrossEncoder breaking) {
        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(() -> breaking.score("q", List.of("p"))).isSameAs(patient.failure);
        }
    }

    /** A model that is well or ill, as told. */
    private static final class Patient implements CrossEncoder {

        private final RerankingException failure = RerankingException.unavailable("ill", null);

        private boolean failing;
        private boolean closed;
        private int calls;

        @Override
        public String name() {
            return "patient";
        }

        @Override
        public List<RerankScore> score(String question, List<String> passages) {
            calls++;
            if (failing) {
                throw failure;
            }
            return List.of(new RerankScore(1));
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
