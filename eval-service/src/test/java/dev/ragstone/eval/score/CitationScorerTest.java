package dev.ragstone.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.flow.ScoreResult.Skipped;
import dev.ragstone.eval.metric.Scorer;
import org.junit.jupiter.api.Test;

class CitationScorerTest {

    @Test
    void recall_countsSentencesThatTheirCitationsSupport() {
        assertThat(recall(Subjects.LEAVE + " [1]")).isEqualTo(1);
        assertThat(recall(Subjects.LEAVE + " [1] " + Subjects.CARRY)).isEqualTo(0.5);
        assertThat(recall(Subjects.LEAVE + " [3]")).isZero();
        assertThat(recall(Subjects.LEAVE + " [2, 1][3]")).isEqualTo(1);
    }

    @Test
    void coverage_countsSentencesThatCiteAnything() {
        assertThat(value(CitationScorer.coverage(), Subjects.LEAVE + " [3] " + Subjects.CARRY))
                .isEqualTo(0.5);
    }

    @Test
    void precision_countsCitationsThatDoSomething() {
        assertThat(precision(Subjects.LEAVE + " [1]")).isEqualTo(1);
        assertThat(precision(Subjects.LEAVE + " [1][3]")).isEqualTo(0.5);
        assertThat(precision(Subjects.LEAVE + " [3]")).isZero();
    }

    @Test
    void markerThatRefersToNothing_supportsNothing_andIsNotNeeded() {
        assertThat(recall(Subjects.LEAVE + " [9]")).isZero();
        assertThat(precision(Subjects.LEAVE + " [1][9]")).isEqualTo(0.5);
    }

    @Test
    void answersWithoutCitations_haveNoPrecision() {
        assertThat(score(CitationScorer.precision(), Subjects.LEAVE)).isEqualTo(new Skipped("no-citations"));
        assertThat(recall(Subjects.LEAVE)).isZero();
    }

    @Test
    void isSkipped_whenTheAnswerAbstains() {
        assertThat(CitationScorer.recall().score(Subjects.read(Subjects.with(AnswerStatus.ABSTAINED))))
                .isEqualTo(new Skipped("abstained"));
    }

    private static double recall(String answer) {
        return value(CitationScorer.recall(), answer);
    }

    private static double precision(String answer) {
        return value(CitationScorer.precision(), answer);
    }

    private static double value(Scorer scorer, String answer) {
        ScoreResult result = score(scorer, answer);
        assertThat(result).isInstanceOf(Scored.class);
        return ((Scored) result).value();
    }

    private static ScoreResult score(Scorer scorer, String answer) {
        return scorer.score(Subjects.read(Subjects.answered(answer)));
    }
}
