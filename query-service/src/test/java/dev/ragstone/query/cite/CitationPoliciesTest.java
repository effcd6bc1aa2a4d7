package dev.ragstone.query.cite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.query.config.CitationPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationPoliciesTest {

    private static final String TRUE = "Every employee has 30 days of paid annual leave [1].";
    private static final String FALSE = "Every employee has 40 days of paid sabbatical leave [1].";

    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(CitationPolicy.class)
    void answerThatIsSupported_passesWhole(CitationPolicy policy) {
        String answer = "# Leave\n\n" + TRUE + " Leave is requested:\n\n- Choose the days [1]\n- Name a deputy [1]\n";

        assertThat(pass(policy, answer)).isEqualTo(answer);
        assertThat(String.join("", seen)).isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource(CitationPolicy.class)
    void markerThatNamesNoPassage_neverReachesTheReader(CitationPolicy policy) {
        assertThat(pass(policy, "Every employee has 30 days of paid annual leave [1][7]."))
                .isEqualTo("Every employee has 30 days of paid annual leave [1].");
    }

    @Test
    void annotate_holdsNothingBack() {
        AnswerGate gate = gate(CitationPolicy.ANNOTATE);

        gate.accept("Every emp");

        assertThat(seen).containsExactly("Every emp");
        assertThat(pass(CitationPolicy.ANNOTATE, FALSE)).isEqualTo(FALSE);
    }

    @Test
    void drop_leavesOutWhatIsUnsupported_andNothingElse() {
        assertThat(pass(CitationPolicy.DROP, "Yes. " + FALSE + " " + TRUE + " Ask the manager. " + FALSE))
                .isEqualTo("Yes. " + TRUE + " Ask the manager.");
        assertThat(seen).as("not even for a moment").noneMatch(piece -> piece.contains("sabbatical"));
    }

    @Test
    void drop_holdsBackTheSentenceUnderWay_andNoMore() {
        AnswerGate gate = gate(CitationPolicy.DROP);

        gate.accept(TRUE + " Unused days m");
        assertThat(seen).containsExactly(TRUE);

        gate.accept("ove to the next year [1].\n\nF");
        assertThat(seen).containsExactly(TRUE, " Unused days move to the next year [1].");
    }

    @Test
    void drop_leavesListsAndCodeInOnePiece() {
        String answer = "Leave:\n\n- " + FALSE + " Choose the days [1].\n- " + FALSE + "\n- Name a deputy [1]\n\n"
                + FALSE + "\n\n" + TRUE + "\n\n```sh\necho 'One. [1]'\n```\n";

        assertThat(pass(CitationPolicy.DROP, answer))
                .isEqualTo("Leave:\n\n- Choose the days [1].\n- Name a deputy [1]\n\n" + TRUE
                        + "\n\n```sh\necho 'One. [1]'\n```\n");
    }

    @Test
    void drop_leavesOutCode_withTheSentenceThatAnnouncesIt() {
        String code = "\n\n```sh\nrm -rf /\n```\n\n";

        assertThat(pass(
                        CitationPolicy.DROP,
                        TRUE + "\n\nDelete the whole disk like this [1]:" + code + "Name a deputy [1]."))
                .isEqualTo(TRUE + "\n\nName a deputy [1].");
    }

    @Test
    void drop_keepsASentence_thatOneOfItsPassagesSupports() {
        String answer = "Flights need the approval of a director [1][2].";

        assertThat(pass(CitationPolicy.DROP, answer)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TRUE + " " + FALSE,
                TRUE + " They also get a company car.",
                "Every employee has 30 days of paid annual leave.",
                TRUE + "\n\n- A deputy\n\n```sh\nrm -rf /\n```",
            })
    void strict_letsNothingThrough_whereSomethingIsUnsupported(String answer) {
        assertThat(pass(CitationPolicy.STRICT, answer)).isEmpty();
        assertThat(seen).isEmpty();
    }

    @Test
    void strict_letsThroughWhatCitesNothing_whereAPassageSupportsIt() {
        String answer = TRUE + " Flights need the approval of a director.";

        assertThat(pass(CitationPolicy.STRICT, answer)).isEqualTo(answer);
    }

    @Test
    void strict_letsNothingThrough_beforeTheEnd() {
        AnswerGate gate = gate(CitationPolicy.STRICT);

        gate.accept(TRUE + "\n\n" + TRUE + "\n\n");

        assertThat(seen).isEmpty();
        assertThat(gate.finish()).isEqualTo(TRUE + "\n\n" + TRUE + "\n\n");
    }

    @ParameterizedTest
    @CsvSource({"ANNOTATE,0", "DROP,1", "STRICT,2"})
    void whatIsWithheld_isCounted(CitationPolicy policy, int withheld) {
        AnswerGate gate = gate(policy);
        gate.accept(TRUE + " " + FALSE);
        gate.finish();

        assertThat(gate.withheld()).isEqualTo(withheld);
    }

    @Test
    void tenant_mayHaveAPolicyOfItsOwn() {
        CitationPolicies policies =
                new CitationPolicies(CitationPolicy.ANNOTATE, Map.of("acme", CitationPolicy.STRICT));
        AnswerGate strict = policies.gate("acme", 2, Evidences.check(), seen::add);
        AnswerGate usual = policies.gate("globex", 2, Evidences.check(), seen::add);

        strict.accept(FALSE);
        usual.accept(FALSE);

        assertThat(strict.finish()).isEmpty();
        assertThat(usual.finish()).isEqualTo(FALSE);
    }

    private AnswerGate gate(CitationPolicy policy) {
        return new CitationPolicies(policy, Map.of()).gate("acme", 2, Evidences.check(), seen::add);
    }

    /** In pieces of three characters, as a model may write it. */
    private String pass(CitationPolicy policy, String answer) {
        AnswerGate gate = gate(policy);
        for (int from = 0; from < answer.length(); from += 3) {
            gate.accept(answer.substring(from, Math.min(answer.length(), from + 3)));
        }
        return gate.finish();
    }
}
