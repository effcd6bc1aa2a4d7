package dev.ragstone.query.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.query.flow.QuestionVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of all questions here are as near as can be. */
class LikenessTest {

    private static final QuestionVector VECTOR = AnswerFixtures.vector(1);

    private final Likeness likeness = new Likeness(AnswerFixtures.TERMS, AnswerFixtures.LEAST);

    @ParameterizedTest
    @CsvSource({
        "How do I delete a document?, How can I delete a document?",
        "How do I delete a document?, how to delete a document",
        "How do I delete a document?, How do I remove a document?",
        "What came in Ubuntu 24.04?, Which things came in Ubuntu 24.04?",
        "What guests must not smoke here?, Which guests must not smoke here?"
    })
    void questionsThatNothingTellsApart_areAsMuchAlikeAsTheirVectors(String one, String other) {
        assertThat(alike(one, other)).isCloseTo(1, within(1e-6));
        assertThat(alike(other, one)).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "What was revenue in 2023?, What was revenue in 2024?",
        "What was revenue in 2023?, What was revenue?",
        "What does error E1042 mean?, What does error E1043 mean?",
        "How many people live in Berlin?, How many people live in Munich?",
        "Is it written in polish?, Is it written in Polish?",
        "Is smoking allowed inside?, Is smoking not allowed inside?",
        "May guests with a badge enter?, May guests without a badge enter?",
        "How do I convert JSON to XML?, How do I convert XML to JSON?",
        "Was the dog bitten by the man?, Was the man bitten by the dog?",
        "Did Alice report to Bob?, Did Bob report to Alice?",
        "How do I go from version 1 to 2?, How do I go from version 2 to 1?"
    })
    void questionsThatOneParticularTellsApart_areNotAlike_howeverNearTheirVectors(String one, String other) {
        assertThat(alike(one, other)).isLessThan(0);
        assertThat(alike(other, one)).isLessThan(0);
    }

    @Test
    void questionsOfManyTerms_areAlikeOnlyIfTheyAreEqual() {
        String many = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu";

        assertThat(alike(many, many + "?")).isCloseTo(1, within(1e-6));
        assertThat(alike(many + " nu", many + " nu?")).isLessThan(0);
        assertThat(alike(many + " nu", many + " nu")).isPositive();
    }

    private double alike(String asked, String known) {
        return likeness.of(likeness.wording(asked, VECTOR), likeness.wording(known, VECTOR), VECTOR.embedder());
    }
}
