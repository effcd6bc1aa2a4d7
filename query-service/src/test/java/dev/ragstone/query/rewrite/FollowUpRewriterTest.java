package dev.ragstone.query.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.query.flow.Budget;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.flow.Turn;
import dev.ragstone.query.flow.Turn.Role;
import dev.ragstone.text.Terms;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpRewriterTest {

    private static final List<Turn> MEDICAID = List.of(
            user("Do I need to be 65 years old to qualify for Medicare?"),
            assistant("No, some younger people with disabilities qualify as well."),
            user("What can you tell me about the Medicaid Buy-In Program?"),
            assistant("The Medicaid Buy-In Program is for working people with disabilities. Ask a county office."));

    private final QuestionRewriter rewriter = new FollowUpRewriter(new Terms(new StemmingAnalyzer()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How can I apply?",
                "Does it cost anything?",
                "What if I'm late?",
                "What are the requirements to get into it?",
                "And in California?",
                "what about the costs?",
                "I meant the office in Albany.",
                "Are these conditions the same everywhere?"
            })
    void followUp_isSearchedForWithWhatTheConversationIsAbout(String question) {
        assertThat(rewrite(question, MEDICAID)).isEqualTo(question + " Medicaid Buy-In Program");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which documents prove the age of an applicant?",
                "What is Medicare?",
                "What is a copayment?",
                "When did the supreme court decide on its first case?",
                "Who runs the IT department of the county?",
                "Tell me about Gillette Stadium",
                "So does California accept driving licences of Oregon, Nevada, Arizona, Utah and Idaho?"
            })
    void questionThatStandsOnItsOwn_staysAsItIs(String question) {
        assertThat(rewrite(question, MEDICAID)).isEqualTo(question);
    }

    @Test
    void questionWithoutAConversation_staysAsItIs() {
        assertThat(rewrite("How can I apply?", List.of())).isEqualTo("How can I apply?");
    }

    @Test
    void instructions_areNoPartOfTheConversation() {
        assertThat(rewrite("How can I apply?", List.of(new Turn(Role.SYSTEM, "Answer like Captain Ahab."))))
                .isEqualTo("How can I apply?");
    }

    @Test
    void questionThatTheClientSendsInTheConversationToo_isNotTakenForThePreviousOne() {
        List<Turn> turns = List.of(user("What is Medicaid?"), user("How can I apply?"));

        assertThat(rewrite("How can I apply?", turns)).isEqualTo("How can I apply? Medicaid");
    }

    @Test
    void newTopicInShortWords_isFollowed() {
        List<Turn> turns = List.of(
                user("What is Medicaid?"),
                assistant("Medicaid is a programme of the states."),
                user("Where are hiking trails near Oslo?"),
                assistant("There are trails in the Nordmarka."));

        assertThat(rewrite("Are they free?", turns)).contains("trails", "Oslo").doesNotContain("Medicaid");
    }

    @Test
    void pronoun_isSearchedForWithTheNameInTheAnswer() {
        List<Turn> turns = List.of(
                user("who wrote capitalism and underdevelopment"), assistant("It was written by Andre Gunder Frank."));

        assertThat(rewrite("Was he a communist?", turns)).isEqualTo("Was he a communist? Andre Gunder Frank");
    }

    @Test
    void answerThatSaysNothing_addsNothing() {
        List<Turn> turns =
                List.of(user("What is Medicaid?"), assistant("I found nothing in the documents that answers this."));

        assertThat(rewrite("How can I apply?", turns)).isEqualTo("How can I apply? Medicaid");
    }

    @Test
    void numbersOfCitations_areNoWords() {
        List<Turn> turns = List.of(user("leave"), assistant("Every employee has 30 days of leave [1]."));

        assertThat(rewrite("Is it paid?", turns)).isEqualTo("Is it paid? leave");
    }

    @Test
    void sentencesWithoutASpaceBetweenThem_makeNoName() {
        List<Turn> turns = List.of(user("that is bad.I know"), assistant("Obesity is a problem.Do you agree?"));

        assertThat(rewrite("What helps?", turns)).doesNotContain("bad.I", "problem.Do");
    }

    @Test
    void otherLanguages_areTouchedWhereAQuestionIsOneOrTwoWordsLongOnly() {
        List<Turn> turns = List.of(user("¿Cómo pido el permiso parental?"), assistant("En la oficina."));

        assertThat(rewrite("¿Qué plazo?", turns)).startsWith("¿Qué plazo? ").contains("permiso");
        assertThat(rewrite("Welche Höhe hat der Brocken im Harz?", turns))
                .isEqualTo("Welche Höhe hat der Brocken im Harz?");
        assertThat(rewrite("Сколько дней отпуска положено сотруднику?", turns))
                .isEqualTo("Сколько дней отпуска положено сотруднику?");
    }

    @Test
    void scriptsWithoutSpaces_areNotTakenForOneWord() {
        List<Turn> turns = List.of(user("医疗补助"), assistant("医疗补助是一个项目。"));

        assertThat(rewrite("北京有哪些著名的博物馆", turns)).isEqualTo("北京有哪些著名的博物馆");
        assertThat(rewrite("费用", turns)).startsWith("费用 医疗补助");
    }

    @Test
    void hugeConversation_isReadInItsLastTurnsOnly_andUpToALimit() {
        List<Turn> turns = List.of(
                user("Tell me about Zanzibar."),
                user("a".repeat(1_000_000)),
                assistant("e.g. ".repeat(200_000)),
                user("(".repeat(1_000_000)),
                assistant("What is ".repeat(100_000) + "Timbuktu"),
                user("\uD800".repeat(100_000)),
                user("I am asking about ports. " + "Quito ".repeat(100_000)));

        assertThat(rewrite("Is it open?", turns))
                .contains("ports", "Quito")
                .doesNotContain("Zanzibar", "Timbuktu", "aaa")
                .hasSizeLessThan(200);
    }

    @Test
    void hostileQuestion_costsNoMoreThanAnother() {
        String question = "what is ".repeat(100) + "it ".repeat(300) + "\u0301 \uDC00 ((([[[";

        assertThat(rewrite(question, MEDICAID)).startsWith(question);
    }

    @Test
    void conversationWithoutAWord_addsNothing() {
        assertThat(rewrite("Is it?", Collections.nCopies(100, user("...")))).isEqualTo("Is it?");
    }

    private static Turn user(String text) {
        return new Turn(Role.USER, text);
    }

    private static Turn assistant(String text) {
        return new Turn(Role.ASSISTANT, text);
    }

    private String rewrite(String question, List<Turn> conversation) {
        Question asked = new Question(
                question,
                conversation,
                new Scope("acme", Set.of()),
                Filter.everything(),
                5,
                50,
                SearchMode.HYBRID,
                true);
        return rewriter.rewrite(asked, new Expenses(Budget.UNLIMITED)).text();
    }
}
