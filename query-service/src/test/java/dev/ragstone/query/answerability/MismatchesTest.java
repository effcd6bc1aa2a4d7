package dev.ragstone.query.answerability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.text.Terms;
import java.util.List;
import org.junit.jupiter.api.Test;

class MismatchesTest {

    private final Mismatches mismatches = new Mismatches(new Terms(new StemmingAnalyzer()));

    @Test
    void numberThatTheBestPassageLacks_isMissing() {
        String passage = "The Normans came in 1066, with 700 ships.";

        assertThat(compare("Who came in 1066?", passage).number()).isFalse();
        assertThat(compare("Who came in 1067?", passage).number()).isTrue();
        assertThat(compare("Who came in 1067?", passage, "In 1067 nobody came.").number())
                .isTrue();
    }

    @Test
    void nameThatNoPassageHas_isMissing() {
        String passage = "Beethoven wrote one opera.";

        assertThat(compare("Did Beethoven write operas?", passage).name()).isFalse();
        assertThat(compare("Did Schubert write operas?", passage).name()).isTrue();
        assertThat(compare("Did Schubert write operas?", passage, "Schubert's operas failed.")
                        .name())
                .isFalse();
    }

    @Test
    void firstWordOfTheQuestion_isNoName() {
        assertThat(compare("Which operas are there?", "Beethoven wrote one.").name())
                .isFalse();
    }

    @Test
    void negationThatTheNearestSentenceLacks_isMissing() {
        String passage = "Employees may travel first class. Guests must never travel first class.";

        assertThat(compare("Which employees may not travel?", passage).negation())
                .isTrue();
        assertThat(compare("Which employees may travel?", passage).negation()).isFalse();
        assertThat(compare("Which guests mustn't travel?", passage).negation()).isFalse();
    }

    @Test
    void coverage_isThatOfThePassageWithMostOfTheTerms() {
        assertThat(compare("How is leave requested?", "Trains are booked.", "Leave is granted.")
                        .coverage())
                .isEqualTo(0.5);
        assertThat(compare("How is leave requested?", "Leave is requested in the portal.")
                        .coverage())
                .isEqualTo(1);
    }

    @Test
    void withoutPassages_nothingIsCompared() {
        assertThat(compare("Who came in 1066?")).isEqualTo(new Mismatches.Found(0, false, false, false));
    }

    private Mismatches.Found compare(String question, String... passages) {
        return mismatches.of(question, List.of(passages));
    }
}
