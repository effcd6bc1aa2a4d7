package dev.ragstone.query.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Verdict;
import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.core.entailment.EntailmentPair;
import dev.ragstone.query.config.CitationPolicy;
import dev.ragstone.query.flow.Deadline;
import dev.ragstone.query.limit.TimeLimit;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.testkit.entailment.FakeEntailmentModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecondOpinionsTest {

    /** Word for word. */
    private static final String CERTAIN = "Every employee has 30 days of paid annual leave [1].";

    /** Half of the words, so that the check by words calls it unsupported. */
    private static final String PARAPHRASED = "Staff may rest for 30 paid days annually [1].";

    /** Most of the words, so that the check by words calls it supported. */
    private static final String TURNED_AROUND = "A director needs the approval of flights [2].";

    private static final Entailment YES = new Entailment(0.9, 0.02);
    private static final Entailment NO = new Entailment(0.1, 0.85);

    private final Tracing tracing = new Tracing(TracerProvider.noop().get("test"));
    private final TimeLimit timeLimit = new TimeLimit(tracing);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        timeLimit.close();
    }

    @Test
    void withoutAModel_wordsDecide_andSaySo() {
        assertThat(Evidences.check().citations(PARAPHRASED + ' ' + TURNED_AROUND))
                .extracting(Citation::verdict, Citation::checkedBy, Citation::contradiction)
                .containsExactly(
                        tuple(Verdict.UNSUPPORTED, Citation.WORDS, null),
                        tuple(Verdict.SUPPORTED, Citation.WORDS, null));
    }

    @Test
    void modelDecides_whatWordsLeaveInDoubt() {
        FakeEntailmentModel model =
                new FakeEntailmentModel(pair -> pair.hypothesis().startsWith("Staff") ? YES : NO);

        assertThat(check(model, 20).citations(CERTAIN + ' ' + PARAPHRASED + ' ' + TURNED_AROUND))
                .extracting(Citation::verdict, Citation::support, Citation::checkedBy, Citation::contradiction)
                .containsExactly(
                        tuple(Verdict.SUPPORTED, 1.0, Citation.WORDS, null),
                        tuple(Verdict.SUPPORTED, 0.9, "fake-entailment", 0.02),
                        tuple(Verdict.UNSUPPORTED, 0.1, "fake-entailment", 0.85));
        assertThat(counted("overruled")).isEqualTo(2);
    }

    @Test
    void modelIsAsked_onlyInDoubt_onceForEachClaim_withThePassageAsTheGeneratorSeesIt() {
        FakeEntailmentModel model = new FakeEntailmentModel(pair -> YES);
        AnswerCheck check = check(model, 20);

        check.citations(CERTAIN + ' ' + PARAPHRASED);
        check.citations(PARAPHRASED);

        assertThat(model.asked())
                .singleElement()
                .satisfies(pair -> assertThat(pair.premise()).contains("Annual leave", "30 days of paid annual leave"))
                .extracting(EntailmentPair::hypothesis)
                .isEqualTo("Staff may rest for 30 paid days annually");
    }

    @Test
    void supportOutsideOfTheBand_isNoDoubt() {
        FakeEntailmentModel model = new FakeEntailmentModel(pair -> YES);
        SecondOpinions narrow = opinions(model, new Doubt(0.98, 0.99, 0.5, 20, Duration.ofMinutes(1)));

        Evidences.check(Evidences.ofWords(), narrow).citations(PARAPHRASED + ' ' + TURNED_AROUND);

        assertThat(model.asked()).isEmpty();
    }

    @Test
    void wordsOfASentenceThatThePassageLacks_areNamed_whoeverDecides() {
        AnswerCheck check = check(new FakeEntailmentModel(pair -> YES), 20);

        assertThat(check.citations(PARAPHRASED).getFirst().unsupported()).isNotEmpty();
    }

    @Test
    void beyondTheBudget_wordsDecide_andNothingIsMissing() {
        FakeEntailmentModel model = new FakeEntailmentModel(pair -> YES);
        AnswerCheck check = check(model, 1);

        assertThat(check.citations(PARAPHRASED + " Staff must fly for 30 paid days [1]."))
                .extracting(Citation::checkedBy)
                .containsExactly("fake-entailment", Citation.WORDS);
        assertThat(model.asked()).hasSize(1);
        assertThat(counted("over_budget")).isEqualTo(1);
        assertThat(check.degraded()).isEmpty();
    }

    @Test
    void modelThatFails_leavesTheVerdictToWords_isNamed_andNotAskedAgain() {
        FakeEntailmentModel model = new FakeEntailmentModel(pair -> {
            throw EntailmentException.unavailable("ill", null);
        });
        AnswerCheck check = check(model, 20);

        assertThat(check.citations(PARAPHRASED).getFirst().checkedBy()).isEqualTo(Citation.WORDS);
        assertThat(check.citations(TURNED_AROUND).getFirst().verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(model.asked()).hasSize(1);
        assertThat(counted("failed")).isEqualTo(2);
        assertThat(check.degraded()).containsExactly("entailment");
    }

    @Test
    void modelThatIsSlow_isLeft_whenItsTimeIsUp() {
        FakeEntailmentModel model = new FakeEntailmentModel(this::waitForTheEnd);
        SecondOpinions impatient = opinions(model, new Doubt(0.1, 0.95, 0.5, 20, Duration.ofMillis(20)));
        AnswerCheck check = Evidences.check(Evidences.ofWords(), impatient);

        assertThat(check.citations(PARAPHRASED).getFirst().checkedBy()).isEqualTo(Citation.WORDS);
        assertThat(counted("late")).isEqualTo(1);
        assertThat(check.degraded()).containsExactly("entailment");
    }

    @Test
    void requestWithoutTime_doesNotAsk() {
        FakeEntailmentModel model = new FakeEntailmentModel(pair -> YES);
        AnswerCheck check = new CitationChecker(Evidences.TERMS, 0.6, opinions(model, doubt(20)))
                .begin(Evidences.ofWords(), Deadline.in(Duration.ZERO));

        check.citations(PARAPHRASED);

        assertThat(model.asked()).isEmpty();
        assertThat(check.degraded()).containsExactly("entailment");
    }

    @Test
    void modelThatFailsAgainAndAgain_isLeftAlone() {
        FakeEntailmentModel model = new FakeEntailmentModel(pair -> {
            throw EntailmentException.unavailable("ill", null);
        });
        SecondOpinions breaking = opinions(new BreakingEntailmentModel(model, Duration.ofHours(1)), doubt(20));
        for (int answer = 0; answer < 10; answer++) {
            Evidences.check(Evidences.ofWords(), breaking).citations(PARAPHRASED);
        }
        assertThat(model.asked()).hasSize(5);
        assertThat(counted("failed")).isEqualTo(10);
    }

    @Test
    void drop_withholdsWhatTheModelDenies_andShowsWhatItFinds() {
        String answer = TURNED_AROUND + ' ' + PARAPHRASED + ' ' + CERTAIN;

        assertThat(pass(CitationPolicy.DROP, answer)).isEqualTo(PARAPHRASED + ' ' + CERTAIN);
    }

    @Test
    void strict_letsThroughWhatTheModelFinds_andNothingBesideWhatItDenies() {
        assertThat(pass(CitationPolicy.STRICT, PARAPHRASED + ' ' + CERTAIN)).isEqualTo(PARAPHRASED + ' ' + CERTAIN);
        assertThat(pass(CitationPolicy.STRICT, CERTAIN + ' ' + TURNED_AROUND)).isEmpty();
    }

    private String pass(CitationPolicy policy, String answer) {
        FakeEntailmentModel model =
                new FakeEntailmentModel(pair -> pair.hypothesis().startsWith("Staff") ? YES : NO);
        AnswerGate gate = new CitationPolicies(policy, Map.of()).gate("acme", 2, check(model, 20), piece -> {});
        gate.accept(answer);
        return gate.finish();
    }

    private AnswerCheck check(FakeEntailmentModel model, int pairs) {
        return Evidences.check(Evidences.ofWords(), opinions(model, doubt(pairs)));
    }

    private static Doubt doubt(int pairs) {
        return new Doubt(0.1, 0.95, 0.5, pairs, Duration.ofMinutes(1));
    }

    private SecondOpinions opinions(EntailmentModel model, Doubt doubt) {
        return new SecondOpinions(model, doubt, timeLimit, tracing, meters);
    }

    private double counted(String outcome) {
        return meters.counter(MetricNames.CLAIMS_DOUBTED, MetricTags.OUTCOME, outcome)
                .count();
    }

    private Entailment waitForTheEnd(EntailmentPair pair) {
        try {
            end.await();
            return YES;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EntailmentException.unavailable("interrupted", e);
        }
    }
}
