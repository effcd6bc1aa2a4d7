package dev.ragstone.eval.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentPair;
import dev.ragstone.eval.flow.Claim;
import dev.ragstone.eval.flow.Evidence;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Reference;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.UnjudgedException;
import dev.ragstone.eval.metric.Verdicts;
import dev.ragstone.eval.score.WordReader;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.testkit.entailment.FakeEntailmentModel;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntailmentVerdictsTest {

    private static final String LEAVE = "Employees get 30 days of paid leave every calendar year.";
    private static final String TRAIN = "The company pays train tickets in second class.";
    private static final Claim ABOUT_LEAVE = new Claim("Staff may rest for a month.", Set.of());
    private static final Claim ABOUT_BOTH = new Claim("There is leave, and travel by train.", Set.of());

    /** It believes what is about leave of passages about leave, and what is about both of both. */
    private final FakeEntailmentModel model = new FakeEntailmentModel(pair -> {
        boolean hasLeave = pair.premise().contains("leave");
        boolean hasTrain = pair.premise().contains("train");
        boolean isEntailed = pair.hypothesis().contains("train") ? hasLeave && hasTrain : hasLeave;
        return new Entailment(isEntailed ? 0.8 : 0.2, 0);
    });

    private final Verdicts verdicts = verdicts(model);

    @Test
    void claim_isSupported_whereOnePassageEntailsIt() {
        assertThat(verdicts.supportByPassages(List.of(ABOUT_LEAVE, ABOUT_BOTH)))
                .containsExactly(
                        new Finding(ABOUT_LEAVE.text(), true, 0.8, "p1"),
                        new Finding(ABOUT_BOTH.text(), false, 0.2, "p1"));
    }

    @Test
    void passagesTogether_areOnePremise() {
        assertThat(verdicts.isSupportedBy(Set.of(0), ABOUT_BOTH)).isFalse();
        assertThat(verdicts.isSupportedBy(Set.of(0, 1), ABOUT_BOTH)).isTrue();
        assertThat(verdicts.isSupportedBy(Set.of(), ABOUT_LEAVE)).isFalse();
    }

    @Test
    void text_isAPremise_withoutItsMarkers() {
        assertThat(verdicts.supportBy(LEAVE + " [1]", List.of(ABOUT_LEAVE)))
                .containsExactly(new Finding(ABOUT_LEAVE.text(), true, 0.8, null));
        assertThat(model.asked()).extracting(EntailmentPair::premise).containsExactly(LEAVE);
    }

    @Test
    void pair_isAskedAboutOnce() {
        verdicts.supportByPassages(List.of(ABOUT_LEAVE, ABOUT_BOTH));
        verdicts.supportByEachPassage(List.of(ABOUT_LEAVE));
        verdicts.isSupportedBy(Set.of(1), ABOUT_LEAVE);

        assertThat(model.asked()).hasSize(4);
    }

    @Test
    void claimsAndWhatIsNoMatterOfEntailment_areTakenFromWords() {
        assertThat(verdicts.claims("One day. Two days [1].")).hasSize(2);
        assertThat(verdicts.relevanceOfPassages()).hasSize(2);
        assertThat(verdicts.entities("It began in 1999.")).contains("1999");
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void modelThatFails_isAReason_byWhetherItMayPass() {
        assertThatThrownBy(() -> verdicts(failing(EntailmentException.unavailable("ill", null)))
                        .supportByPassages(List.of(ABOUT_LEAVE)))
                .isInstanceOf(UnjudgedException.class)
                .hasMessage("judge-unavailable");
        assertThatThrownBy(() -> verdicts(failing(EntailmentException.refused("wrong", null)))
                        .supportByPassages(List.of(ABOUT_LEAVE)))
                .hasMessage("judge-malformed");
    }

    private static FakeEntailmentModel failing(EntailmentException failure) {
        return new FakeEntailmentModel(pair -> {
            throw failure;
        });
    }

    private static Verdicts verdicts(FakeEntailmentModel model) {
        Subject subject = new Subject(
                "How many days of leave do I get?",
                AnswerStatus.ANSWERED,
                "",
                List.of(new Evidence("p1", "", LEAVE), new Evidence("p2", "", TRAIN)),
                List.of(),
                Reference.UNKNOWN,
                null);
        WordReader reader = WordReader.of(new StemmingAnalyzer(), 0.6, 0.5, null);
        return new EntailmentVerdicts(reader.read(subject), model, 0.5);
    }
}
