package dev.ragstone.eval.experiment.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.eval.flow.WrittenQuestion;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.text.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionCheckTest {

    private static final String SENTENCE = "Employees get 30 days of paid leave every calendar year.";
    private static final String PASSAGE = SENTENCE + "\nUnused leave carries over until the end of March.";

    private final QuestionCheck check = new QuestionCheck(new Terms(new StemmingAnalyzer()));

    @Test
    void questionWhoseAnswerThePassageSays_isTaken() {
        assertThat(check.about(
                        new WrittenQuestion(
                                "How many days of paid leave do employees get?",
                                "Employees get 30 days of paid leave in a year.",
                                "Employees get 30 days of paid  leave\nevery calendar year."),
                        PASSAGE))
                .as("white space is no difference")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Paid leave.                                     | 30 days of paid leave.           | Employees get 30 days of paid leave every calendar year. | NO_QUESTION
                    How many days of leave does the passage name?   | It names 30 days of paid leave.  | Employees get 30 days of paid leave every calendar year. | SPEAKS_OF_THE_PASSAGE
                    How many days of leave are described above?     | It names 30 days of paid leave.  | Employees get 30 days of paid leave every calendar year. | SPEAKS_OF_THE_PASSAGE
                    How many days of leave do employees get?        | They get 30 days.                | Employees get thirty days of leave.                      | SENTENCE_NOT_IN_PASSAGE
                    How many days of leave do employees get?        | They get 28 days.                | Employees get 30 days of paid leave every calendar year. | ANSWER_NOT_IN_SENTENCE
                    Who gets leave?                                 | Unicorns approve weekly rituals. | Employees get 30 days of paid leave every calendar year. | ANSWER_NOT_IN_SENTENCE
                    Do employees get 30 days of paid leave?         | Employees get 30 days.           | Employees get 30 days of paid leave every calendar year. | GIVES_THE_ANSWER_AWAY
                    """)
    void questionThatBreaksARule_isRejected_forItsReason(
            String question, String answer, String sentence, Rejection reason) {
        assertThat(check.about(new WrittenQuestion(question, answer, sentence), PASSAGE))
                .contains(reason);
    }

    @Test
    void questionThatWasAskedInOtherOrder_isADuplicate_answeredOrNot() {
        assertThat(check.beyond("Who approves unpaid leave?")).isEmpty();
        assertThat(check.beyond("Unpaid leave: who approves it?")).contains(Rejection.DUPLICATE);
        assertThat(check.beyond("Who approves unpaid leave in March?")).isEmpty();
    }
}
