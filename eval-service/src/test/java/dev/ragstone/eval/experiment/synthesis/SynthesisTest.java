package dev.ragstone.eval.experiment.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ragstone.eval.experiment.dataset.DocumentsOrder;
import dev.ragstone.eval.experiment.dataset.SourceText;
import dev.ragstone.eval.experiment.dataset.TestCase;
import dev.ragstone.eval.flow.WrittenQuestion;
import dev.ragstone.eval.metric.UnjudgedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SynthesisTest {

    private static final String LEAVE = "Employees get 30 days of paid leave every calendar year.";
    private static final String TRAIN = "The company pays train tickets in second class, and taxis after ten at night.";
    private static final SourceText HANDBOOK = new SourceText(
            "leave",
            "# Leave\n\n" + LEAVE + " Unused leave carries over until the end of March.\n\n```\nint days = 30;\n```");
    private static final SourceText TRAVEL =
            new SourceText("travel", TRAIN + " Flights want an approval by the manager.");

    private static final WrittenQuestion HOW_MANY = new WrittenQuestion(
            "How many days of paid leave do employees get?",
            "They get 30 days of paid leave in a calendar year.",
            LEAVE);
    private static final WrittenQuestion WHICH_CLASS = new WrittenQuestion(
            "Which class of trains does the company pay?", "The company pays tickets in second class.", TRAIN);

    private final ScriptedAuthor author = new ScriptedAuthor();

    @Test
    void questionsThatPass_becomeCases_andTheOthersAreCounted() {
        author.asks(HOW_MANY, new WrittenQuestion("Who?", "Unicorns.", "Unicorns approve."), HOW_MANY)
                .asks(WHICH_CLASS);
        Synthesis synthesis = synthesis(10, 0, HANDBOOK, TRAVEL);

        assertThat(synthesis.write())
                .contains(List.of(
                        TestCase.of("leave#1.1", HOW_MANY.question(), HOW_MANY.answer(), true, List.of("synthetic")),
                        TestCase.of(
                                "travel#1.1",
                                WHICH_CLASS.question(),
                                WHICH_CLASS.answer(),
                                true,
                                List.of("synthetic"))));
        assertThat(synthesis.progress())
                .isEqualTo(new Progress(2, 2, 2, 0, Map.of("duplicate", 1, "sentence-not-in-passage", 1), null));
        assertThat(author.shown().getFirst())
                .as("what a model is shown: no marks, no code")
                .isEqualTo(LEAVE + "\nUnused leave carries over until the end of March.");
    }

    @Test
    void questionsWithoutAnAnswer_areAsManyAsWereOrdered_andNoDocumentAnswersThem() {
        author.asks(HOW_MANY).leavesOpen("Who approves unpaid leave?");

        assertThat(synthesis(2, 1, HANDBOOK, TRAVEL).write().orElseThrow())
                .extracting(TestCase::question, TestCase::answerable)
                .containsExactly(tuple(HOW_MANY.question(), true), tuple("Who approves unpaid leave?", false));

        Synthesis answered = synthesis(2, 1, HANDBOOK);
        author.leavesOpen("Who approves parental leave?").answered();
        assertThat(answered.write()).contains(List.of());
        assertThat(answered.progress().rejected()).isEqualTo(Map.of("answered", 1));
    }

    @Test
    void replyThatIsNeverWhatWasAskedFor_costsItsPassageAlone() {
        author.asks(() -> {
                    throw UnjudgedException.failed("judge-malformed");
                })
                .asks(WHICH_CLASS);
        Synthesis synthesis = synthesis(10, 0, HANDBOOK, TRAVEL);

        assertThat(synthesis.write().orElseThrow()).hasSize(1);
        assertThat(synthesis.progress().rejected()).isEqualTo(Map.of("malformed", 1));
    }

    @Test
    void withoutMoney_theWorkStops_whereItIs() {
        author.asks(HOW_MANY).asks(() -> {
            throw UnjudgedException.skipped("judge-budget");
        });
        Synthesis synthesis = synthesis(10, 0, HANDBOOK, TRAVEL);

        assertThatThrownBy(synthesis::write)
                .isInstanceOf(UnjudgedException.class)
                .hasMessage("judge-budget");
        assertThat(synthesis.progress().read()).isEqualTo(1);
    }

    @Test
    void workThatIsNoLongerWanted_ends() {
        author.asks(HOW_MANY).asks(WHICH_CLASS);
        DocumentsOrder order = new DocumentsOrder(List.of(HANDBOOK, TRAVEL), 10, 0);

        assertThat(new Synthesis(order, author, progress -> false).write()).isEmpty();
        assertThat(author.shown()).hasSize(1);
    }

    private Synthesis synthesis(int most, int unanswerable, SourceText... documents) {
        return new Synthesis(new DocumentsOrder(List.of(documents), most, unanswerable), author, progress -> true);
    }
}
