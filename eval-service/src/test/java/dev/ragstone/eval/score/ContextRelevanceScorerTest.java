package dev.ragstone.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Reference;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.flow.ScoreResult.Skipped;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.Scorer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextRelevanceScorerTest {

    private final Scorer scorer = new ContextRelevanceScorer();

    @Test
    void isTheShareOfPassages_thatHoldWhatIsAskedFor() {
        Scored scored = scored(Subjects.asked("How are train tickets paid?", Subjects.LEAVE, Subjects.TRAIN));
        assertThat(scored.findings()).extracting(Finding::holds).containsExactly(false, true);
        assertThat(scored.value()).isEqualTo(0.5);
    }

    @Test
    void isZero_whenNoPassageHoldsTheRareWords() {
        assertThat(scored(Subjects.asked("Do interns get leave?", Subjects.LEAVE, Subjects.CARRY))
                        .value())
                .isZero();
    }

    @Test
    void doesNotDependOnTheOrderOfPassages() {
        Subject one = Subjects.asked("train tickets", Subjects.TRAIN, Subjects.LEAVE, Subjects.CARRY);
        Subject other = Subjects.asked("train tickets", Subjects.CARRY, Subjects.LEAVE, Subjects.TRAIN);
        assertThat(scored(one).value()).isEqualTo(scored(other).value());
    }

    @Test
    void judgesAnAbstainedQuestionToo_becauseRetrievalRan() {
        Subject abstained = new Subject(
                "paid leave",
                AnswerStatus.ABSTAINED,
                "",
                Subjects.asked("", Subjects.LEAVE).passages(),
                List.of(),
                Reference.UNKNOWN,
                null);
        assertThat(scored(abstained).value()).isEqualTo(1);
    }

    @Test
    void isSkippedWithItsReason_whereItDoesNotApply() {
        assertThat(scorer.score(Subjects.read(Subjects.withoutPassages()))).isEqualTo(new Skipped("no-passages"));
        assertThat(scorer.score(Subjects.read(Subjects.asked("What is it?", Subjects.LEAVE))))
                .isEqualTo(new Skipped("no-question-terms"));
    }

    private Scored scored(Subject subject) {
        assertThat(scorer.score(Subjects.read(subject))).isInstanceOf(Scored.class);
        return (Scored) scorer.score(Subjects.read(subject));
    }
}
