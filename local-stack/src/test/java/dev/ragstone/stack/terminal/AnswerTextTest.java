package dev.ragstone.stack.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void of_answer_showsItsCitationsAndItsTrace() throws Exception {
        assertThat(
                        text(
                                """
                        {"status":"ANSWERED","answer":"Publish a null value. [1]","traceId":"4bf92f","model":"extractive",
                         "citations":[{"marker":1,"documentId":"docs/a.md","title":"Publishing","uri":"docs/a.md",
                                       "quote":"A null value deletes.","verdict":"SUPPORTED","support":0.968}],
                         "timings":{"totalMs":12.4}}
                        """))
                .isEqualTo(
                        """
                        Question: How?

                          Publish a null value. [1]

                          [1] Publishing, docs/a.md (supported, 0.97)
                              "A null value deletes."
                          answered in 12 ms by extractive, trace 4bf92f""");
    }

    @Test
    void of_markerWithBrackets_isNotBracketedTwice() throws Exception {
        assertThat(
                        text(
                                """
                        {"answer":"Yes. [1]","citations":[{"marker":"[1]","title":"A","uri":"a"}]}"""))
                .contains("  [1] A, a (unchecked)");
    }

    @Test
    void of_abstention_saysThatThereIsNoAnswer() throws Exception {
        assertThat(text("""
                        {"status":"ABSTAINED","answer":null,"citations":[]}"""))
                .contains("(no answer: ABSTAINED)");
    }

    @Test
    void wrap_longText_breaksBetweenWordsAndKeepsLineBreaks() {
        assertThat(WrappedText.of("one two three\nfour", 9, "  ")).containsExactly("  one two", "  three", "  four");
    }

    @Test
    void wrap_fencedCode_staysAsItIs() {
        assertThat(WrappedText.of("run\n```sh\n  echo   a b c d e f\n```\nnow", 9, " "))
                .containsExactly(" run", " ```sh", "   echo   a b c d e f", " ```", " now");
    }

    @Test
    void wrap_wordLongerThanTheLine_hasALineOfItsOwn() {
        assertThat(WrappedText.of("a incomprehensibilities b", 8, ""))
                .containsExactly("a", "incomprehensibilities", "b");
    }

    private static String text(String response) throws JsonProcessingException {
        return AnswerText.of("How?", new JsonMapper().readTree(response));
    }
}
