package dev.ragstone.query.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Verdict;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.testkit.embedding.FakeEmbedder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationCheckerTest {

    @Test
    void claimThatItsPassageHolds_isSupported_withTheWordsThatSupportIt() {
        List<Citation> citations = check("Employees have 30 days of annual leave [1].");

        assertThat(citations).singleElement().satisfies(citation -> {
            assertThat(citation.verdict()).isEqualTo(Verdict.SUPPORTED);
            assertThat(citation.support()).isGreaterThan(0.8);
            assertThat(citation.unsupported()).isEmpty();
            assertThat(citation.quote()).isEqualTo("Every employee has 30 days of paid annual leave.");
            assertThat(citation.title()).isEqualTo("Annual leave");
        });
    }

    @Test
    void claimThatItsPassageDoesNotHold_isUnsupported() {
        assertThat(check("Employees have 30 days of annual leave [2]."))
                .extracting(Citation::verdict)
                .containsExactly(Verdict.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Every employee has 30 days of paid annual leave [1].",
                "every employee has **30 days** of paid annual leave [1]",
                "Choose the days [1]",
                "Annual leave [1]:"
            })
    void wordsOfThePassage_areSupportedFully(String answer) {
        assertThat(check(answer))
                .extracting(Citation::verdict, Citation::support)
                .containsExactly(tuple(Verdict.SUPPORTED, 1.0));
    }

    @Test
    void wordsOfThePassage_areNotEmbedded() {
        FakeEmbedder embedder = new FakeEmbedder();
        AnswerCheck check = Evidences.check(Evidences.of(embedder), null);

        check.citations(
                "Every employee has 30 days of paid annual leave [1]. Flights need the approval of a director [2].");

        assertThat(embedder.passagesEmbedded()).isZero();
        assertThat(embedder.queriesEmbedded()).as("but for the question").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Every employee has 40 days of paid annual leave [1].",
                "Every employee of Globex has 30 days of paid annual leave [1].",
                "Every employee has not 30 days of paid annual leave [1].",
                "The handbook promises \"thirty free days a year\" of paid annual leave [1]."
            })
    void oneThingTwisted_isUnsupported(String answer) {
        assertThat(check(answer)).extracting(Citation::verdict).containsExactly(Verdict.UNSUPPORTED);
    }

    @Test
    void wordsThatThePassageDoesNotHold_areNamed_byWhereTheyStandInTheAnswer() {
        String answer =
                "Leave is requested in the portal [1]. Every employee has 40 days of paid sabbatical leave [1].";

        assertThat(check(answer).getLast().unsupported())
                .extracting(span -> textOf(span, answer))
                .containsExactly("40", "sabbatical");
    }

    @Test
    void everyMarker_isCheckedAgainstTheSentenceBeforeIt() {
        assertThat(check("Unused days move to the next year [1]. Flights need the approval of a director [2][1]."))
                .extracting(Citation::marker, Citation::verdict)
                .containsExactly(
                        tuple(1, Verdict.SUPPORTED), tuple(2, Verdict.SUPPORTED), tuple(1, Verdict.UNSUPPORTED));
    }

    @Test
    void markerInsideOfASentence_standsForTheWordsSinceTheOneBefore_andTheLastForTheRest() {
        assertThat(check(
                        "According to [1], every employee has 30 days. Flights need the approval of a director [2], and unused"
                                + " days move to the next year [1]. After the meeting."))
                .extracting(Citation::marker, Citation::verdict)
                .containsExactly(tuple(1, Verdict.SUPPORTED), tuple(2, Verdict.SUPPORTED), tuple(1, Verdict.SUPPORTED));
    }

    @Test
    void markerInAParagraphOfItsOwn_belongsToTheSentenceBefore() {
        assertThat(check("Every employee has 30 days.\n\n[1]\n\nFlights need the approval of a director.\n\n[1]"))
                .extracting(Citation::verdict)
                .containsExactly(Verdict.SUPPORTED, Verdict.UNSUPPORTED);
    }

    @Test
    void listItem_isAClaimOfItsOwn() {
        assertThat(check("Leave:\n\n- Bring cake to the party\n- Choose the days [1]\n- Name a deputy [1]"))
                .extracting(Citation::verdict)
                .containsExactly(Verdict.SUPPORTED, Verdict.SUPPORTED);
    }

    @Test
    void codeBetweenTwoClaims_isPartOfNeither() {
        assertThat(check("Unused days move to the next year [1]:\n\n```sh\nkcat -b broker -t topic\n```\n\n"
                        + "Every employee has 30 days [1].\n\nFlights need the approval of a director [2]"))
                .extracting(Citation::verdict)
                .containsOnly(Verdict.SUPPORTED)
                .hasSize(3);
    }

    @Test
    void bracketsInsideCode_citeNothing() {
        assertThat(check("Use `args[1]` here:\n\n```java\nargs[2]\n```\n")).isEmpty();
    }

    private static List<Citation> check(String answer) {
        return Evidences.check().citations(answer);
    }

    private static String textOf(SourceSpan span, String answer) {
        return answer.substring(span.start(), span.end());
    }
}
