package dev.ragstone.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.flow.ScoreResult.Skipped;
import dev.ragstone.eval.metric.Scorer;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaithfulnessScorerTest {

    private final Scorer scorer = new FaithfulnessScorer();

    @Test
    void isOne_whenEverySentenceStandsInAPassage() {
        assertThat(value(Subjects.LEAVE + " [1] " + Subjects.CARRY + " [2]")).isEqualTo(1);
    }

    @Test
    void isTheShareOfSupportedSentences_whenOneIsInvented() {
        assertThat(value(Subjects.LEAVE + " Sabbaticals require approval by the board of directors."))
                .isEqualTo(0.5);
    }

    @Test
    void isZero_whenOnlyTheNumberIsWrong() {
        assertThat(value("Employees get 25 days of paid leave every calendar year."))
                .isZero();
    }

    @Test
    void takesOneNumberForAnother_whenOnlyTheirSpellingDiffers() {
        assertThat(value("Employees get 30.0 days of paid leave every calendar year."))
                .isEqualTo(1);
    }

    @Test
    void namesTheNearestPassage_forEachClaim() {
        Scored scored = scored(Subjects.TRAIN + " [3] " + Subjects.CARRY);
        assertThat(scored.findings()).extracting(Finding::chunkId).containsExactly("p3", "p2");
        assertThat(scored.findings()).extracting(Finding::text).containsExactly(Subjects.TRAIN, Subjects.CARRY);
    }

    @Test
    void doesNotAddUpTwoPassages_toSupportOneSentence() {
        assertThat(value("Paid calendar employees get second class train tickets from the company."))
                .isZero();
    }

    @Test
    void isSkippedWithItsReason_whereItDoesNotApply() {
        assertThat(List.of(
                        scorer.score(Subjects.read(Subjects.with(AnswerStatus.ABSTAINED))),
                        scorer.score(Subjects.read(Subjects.with(AnswerStatus.BLOCKED))),
                        scorer.score(Subjects.read(Subjects.withoutPassages())),
                        scorer.score(Subjects.read(Subjects.answered(" [1] --- ")))))
                .containsExactly(
                        new Skipped("abstained"),
                        new Skipped("blocked"),
                        new Skipped("no-passages"),
                        new Skipped("no-claims"));
    }

    private double value(String answer) {
        return scored(answer).value();
    }

    private Scored scored(String answer) {
        ScoreResult result = scorer.score(Subjects.read(Subjects.answered(answer)));
        assertThat(result).isInstanceOf(Scored.class);
        return (Scored) result;
    }
}
