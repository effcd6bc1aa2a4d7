package dev.ragstone.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.flow.ScoreResult.Skipped;
import org.junit.jupiter.api.Test;

class CitationCoverageScorerTest {

    private final Scorer scorer = new CitationCoverageScorer(Subjects.WORDS, 0.6);

    @Test
    void counts_aSentenceWhoseCitationSupportsIt() {
        assertThat(value(Subjects.LEAVE + " [1]")).isEqualTo(1);
    }

    @Test
    void doesNotCount_aTrueSentenceWithoutCitation() {
        assertThat(value(Subjects.LEAVE + " [1] " + Subjects.CARRY)).isEqualTo(0.5);
    }

    @Test
    void doesNotCount_aTrueSentenceThatCitesAnotherPassage() {
        assertThat(value(Subjects.LEAVE + " [3]")).isZero();
    }

    @Test
    void counts_whenOneOfSeveralCitationsSupports() {
        assertThat(value(Subjects.LEAVE + " [2, 1][3]")).isEqualTo(1);
    }

    @Test
    void doesNotCount_aMarkerThatRefersToNothing() {
        assertThat(value(Subjects.LEAVE + " [9]")).isZero();
    }

    @Test
    void isSkipped_whenTheAnswerAbstains() {
        assertThat(scorer.score(Subjects.with(AnswerStatus.ABSTAINED))).isEqualTo(new Skipped("abstained"));
    }

    private double value(String answer) {
        ScoreResult result = scorer.score(Subjects.answered(answer));
        assertThat(result).isInstanceOf(Scored.class);
        return ((Scored) result).value();
    }
}
