package dev.ragstone.query.cite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.answer.Verdict;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.query.QueryFixtures;
import dev.ragstone.query.text.TermWeights;
import dev.ragstone.query.text.Terms;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CitationCheckerTest {

    private static final PassageScores UNSCORED = new PassageScores(null, null, null, null);
    private static final List<Passage> PASSAGES =
            List.of(new Passage(1, QueryFixtures.LEAVE, UNSCORED), new Passage(2, QueryFixtures.TRAVEL, UNSCORED));

    private final CitationChecker checker = new CitationChecker(new Terms(new StemmingAnalyzer()), 0.6);
    private final TermWeights weights = TermWeights.among(List.<Set<String>>of());

    @Test
    void claimThatItsPassageHolds_isSupported_withTheWordsThatSupportIt() {
        List<Citation> citations = check("Employees have 30 days of annual leave [1].");

        assertThat(citations).singleElement().satisfies(citation -> {
            assertThat(citation.verdict()).isEqualTo(Verdict.SUPPORTED);
            assertThat(citation.support()).isGreaterThan(0.8);
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

    @Test
    void everyMarker_isCheckedAgainstTheSentenceBeforeIt() {
        assertThat(check("Unused days move to the next year [1]. Flights need the approval of a director [2][1]."))
                .extracting(Citation::marker, Citation::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Verdict.SUPPORTED),
                        org.assertj.core.groups.Tuple.tuple(2, Verdict.SUPPORTED),
                        org.assertj.core.groups.Tuple.tuple(1, Verdict.UNSUPPORTED));
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

    private List<Citation> check(String answer) {
        return checker.check(answer, PASSAGES, weights);
    }
}
