package dev.ragstone.eval.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private record Fixed(String metric, double value) implements Scorer {
        @Override
        public ScoreResult score(Subject subject) {
            return new ScoreResult.Scored(value, List.of());
        }
    }

    @Test
    void defectInOneMetric_failsThatMetricOnly() {
        Scoring scoring = new Scoring(List.of(new Fixed("broken", Double.NaN), new Fixed("sound", 0.5)));

        assertThat(scoring.score(Subjects.withoutPassages()))
                .isEqualTo(Map.of(
                        "broken",
                        new ScoreResult.Failed("scorer-error"),
                        "sound",
                        new ScoreResult.Scored(0.5, List.of())));
    }

    @Test
    void twoScorersOfOneMetric_areRefused() {
        List<Scorer> scorers = List.of(new Fixed("same", 0), new Fixed("same", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scoring(scorers));
    }
}
