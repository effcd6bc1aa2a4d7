package dev.ragstone.eval.experiment.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClozeTest {

    @Test
    void number_isWhatIsMissing_whereThereIsOne() {
        assertThat(questions("The broker keeps rejected records for 30 days.").getFirst())
                .isEqualTo(TestCase.of(
                        "doc#1",
                        "The broker keeps rejected records for ____ days.",
                        "The broker keeps rejected records for 30 days.",
                        List.of("cloze")));
    }

    @Test
    void name_isWhatIsMissing_whereThereIsNoNumber() {
        assertThat(questions("Every index of the service lives in Qdrant by default."))
                .extracting(TestCase::question)
                .containsExactly("Every index of the service lives in ____ by default.");
    }

    @Test
    void rarestWord_isWhatIsMissing_otherwise() {
        assertThat(questions("A document is deleted by its key. A document is published by its key."))
                .extracting(TestCase::question)
                .containsExactly("A document is ____ by its key.");
        assertThat(
                        questions(
                                "Deleted documents leave a fence behind in the index.\n\nDocuments in the index have a version of their own."))
                .extracting(TestCase::question)
                .containsExactly(
                        "____ documents leave a fence behind in the index.",
                        "Documents in the index have a ____ of their own.");
    }

    @Test
    void partsOfNamesVersionsAndCode_areNotMissing() {
        assertThat(questions("The release v1.2.3 replaces bge-small-en-1.5 and `7.1` with a newer model."))
                .extracting(TestCase::question)
                .containsExactly("The release v1.2.3 ____ bge-small-en-1.5 and `7.1` with a newer model.");
    }

    @Test
    void whatIsNoSentence_orMeansSomethingBeforeIt_isLeftOut() {
        String text =
                """
                # A heading with more than six words in it

                It keeps all of them for 30 days.

                - an item of a list with 10 words in it here

                Too short.

                ```
                int x = 5; // a line of code here.
                ```
                """;
        assertThat(questions(text)).isEmpty();
    }

    @Test
    void documents_takeTurns_upToTheMost() {
        SourceText first = new SourceText(
                "a", "The first text has a sentence with 1 number. The first text has a sentence with 2 numbers.");
        SourceText second = new SourceText("b", "The second text has one sentence with 3 numbers.");
        assertThat(Cloze.of(List.of(first, second), 2)).extracting(TestCase::id).containsExactly("a#1", "b#1");
        assertThat(Cloze.of(List.of(first, second), 9)).extracting(TestCase::id).containsExactly("a#1", "b#1", "a#2");
    }

    private static List<TestCase> questions(String text) {
        return Cloze.of(List.of(new SourceText("doc", text)), 100);
    }
}
