package dev.ragstone.eval.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.eval.metric.Tier;
import dev.ragstone.eval.metric.Verdicts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private record Fixed(Metric metric, double value) implements Scorer {
        @Override
        public ScoreResult score(Verdicts verdicts) {
            return new ScoreResult.Scored(value);
        }
    }

    private static Scoring live(Scorer... scorers) {
        return new Scoring(List.of(new Tier(Subjects::read, List.of(scorers), true, true)));
    }

    @Test
    void defectInOneMetric_failsThatMetricOnly() {
        Scoring scoring = live(
                new Fixed(Metric.share("broken"), Double.NaN),
                new Fixed(Metric.share("off_its_scale"), 1.5),
                new Fixed(Metric.share("sound"), 0.5));

        assertThat(scoring.scoreLive(Subjects.withoutPassages()))
                .isEqualTo(Map.of(
                        "broken",
                        new ScoreResult.Failed("scorer-error"),
                        "off_its_scale",
                        new ScoreResult.Failed("scorer-error"),
                        "sound",
                        new ScoreResult.Scored(0.5)));
    }

    @Test
    void twoScorersOfOneMetric_areRefused() {
        Scorer one = new Fixed(Metric.share("same"), 0);
        Scorer other = new Fixed(Metric.share("same"), 1);
        assertThatIllegalArgumentException().isThrownBy(() -> live(one, other));
    }

    @Test
    void metricsThatAreNotLive_areComputedForWhoeverAsks() {
        Scoring scoring = new Scoring(List.of(
                new Tier(Subjects::read, List.of(new Fixed(Metric.share("live"), 1)), true, true),
                new Tier(Subjects::read, List.of(new Fixed(Metric.share("other"), 0)), false, false)));

        Subject subject = Subjects.withoutPassages();
        assertThat(scoring.scoreLive(subject)).containsOnlyKeys("live");
        assertThat(scoring.score(subject, List.of("other"))).containsOnlyKeys("other");
        assertThat(scoring.freeNames()).containsExactly("live");
        assertThatIllegalArgumentException().isThrownBy(() -> scoring.score(subject, List.of("unheard-of")));
    }
}
