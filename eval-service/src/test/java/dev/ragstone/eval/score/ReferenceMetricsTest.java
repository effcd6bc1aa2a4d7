package dev.ragstone.eval.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.eval.flow.Consumption;
import dev.ragstone.eval.flow.Reference;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.flow.ScoreResult.Skipped;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.Scorer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The metrics that compare with what the answer should have been; the passages are LEAVE, CARRY and TRAIN, in this order. */
class ReferenceMetricsTest {

    private static final String INVENTED = "Sabbaticals require approval by the board of directors.";

    @Test
    void contextPrecision_isHigherTheEarlierTheUsefulPassageStands() {
        assertThat(value(ContextPrecisionScorer.byReference(), "", Subjects.LEAVE))
                .isEqualTo(1);
        assertThat(value(ContextPrecisionScorer.byReference(), "", Subjects.TRAIN))
                .isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void contextUtilization_goesByTheAnswer() {
        assertThat(value(ContextPrecisionScorer.byAnswer(), Subjects.CARRY, Subjects.LEAVE))
                .isEqualTo(0.5);
    }

    @Test
    void contextRecall_isTheShareOfTheReferenceThatWasFound() {
        assertThat(value(new ContextRecallScorer(), "", Subjects.CARRY + " " + INVENTED))
                .isEqualTo(0.5);
    }

    @Test
    void entityRecall_countsNamesAndNumbersOfTheReference() {
        // "March" and "10" stand in the passages, "April" in none.
        assertThat(value(new EntityRecallScorer(), "", "At most 10 days carry over until March, not April."))
                .isCloseTo(2.0 / 3, within(1e-8));
        assertThat(score(new EntityRecallScorer(), "", "It carries over.")).isEqualTo(new Skipped("no-entities"));
    }

    @Test
    void factualCorrectness_weighsWhatIsWrongAndWhatIsMissing() {
        String answer = Subjects.LEAVE + " " + INVENTED;
        String reference = Subjects.LEAVE;
        assertThat(value(FactualCorrectnessScorer.precision(), answer, reference))
                .isEqualTo(0.5);
        assertThat(value(FactualCorrectnessScorer.recall(), answer, reference)).isEqualTo(1);
        assertThat(value(FactualCorrectnessScorer.f1(), answer, reference)).isEqualTo(0.67);
    }

    @Test
    void noiseSensitivity_isWhatTheAnswerTookFromPassages_andTheReferenceDoesNotSay() {
        // LEAVE is what was asked for, TRAIN comes from an irrelevant passage.
        String answer = Subjects.LEAVE + " " + Subjects.TRAIN;
        assertThat(value(NoiseSensitivityScorer.irrelevant(), answer, Subjects.LEAVE))
                .isEqualTo(0.5);
        assertThat(value(NoiseSensitivityScorer.relevant(), answer, Subjects.LEAVE))
                .isZero();
    }

    @Test
    void abstention_isRight_whereThereIsNoAnswer() {
        Subject declined = Subjects.with(AnswerStatus.ABSTAINED);
        assertThat(abstention(declined.with(new Reference(null, false)))).isEqualTo(new Scored(1));
        assertThat(abstention(declined.with(Reference.of("30 days")))).isEqualTo(new Scored(0));
        assertThat(abstention(Subjects.answered("Anything.").with(new Reference(null, false))))
                .isEqualTo(new Scored(0));
        assertThat(abstention(declined)).isEqualTo(new Skipped("no-reference"));
    }

    @Test
    void consumption_isWhatTheAnswerTook() {
        Subject subject = new Subject(
                "?",
                AnswerStatus.ANSWERED,
                "",
                List.of(),
                List.of(),
                Reference.UNKNOWN,
                new Consumption(12.5, 40, 0.01));
        assertThat(ConsumptionScorer.latency().score(Subjects.read(subject))).isEqualTo(new Scored(12.5));
        assertThat(ConsumptionScorer.tokens().score(Subjects.read(subject))).isEqualTo(new Scored(40));
        assertThat(ConsumptionScorer.cost().score(Subjects.read(Subjects.withoutPassages())))
                .isEqualTo(new Skipped("no-consumption"));
    }

    @Test
    void metricsThatNeedAReference_areSkippedWithoutOne() {
        assertThat(DeterministicMetrics.ofReferences())
                .allSatisfy(scorer -> assertThat(scorer.score(Subjects.read(Subjects.answered(Subjects.LEAVE))))
                        .isEqualTo(new Skipped("no-reference")));
    }

    private static ScoreResult abstention(Subject subject) {
        return new AbstentionScorer().score(Subjects.read(subject));
    }

    private static double value(Scorer scorer, String answer, String reference) {
        ScoreResult result = score(scorer, answer, reference);
        assertThat(result).isInstanceOf(Scored.class);
        return ((Scored) result).value();
    }

    private static ScoreResult score(Scorer scorer, String answer, String reference) {
        return scorer.score(Subjects.read(Subjects.answered(answer, reference)));
    }
}
