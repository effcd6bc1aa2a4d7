package dev.ragstone.query.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.Origin;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.answer.Timings;
import dev.ragstone.core.answer.Usage;
import dev.ragstone.core.answer.Verdict;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;
import dev.ragstone.privacy.PersonalData;
import dev.ragstone.privacy.PersonalDataType;
import dev.ragstone.query.QueryFixtures;
import dev.ragstone.query.config.PersonalDataPolicy;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.flow.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonalDataGuardTest {

    private static final String ANSWER =
            "Write to ada.lovelace@example.com or call +49 30 901820 before noon. The account is"
                    + " DE89 3704 0044 0532 0130 00, the card 4111 1111 1111 1111, and the rest of this sentence is longer than any"
                    + " number that anybody has [1].";

    private static final String MASKED = "Write to [EMAIL] or call [PHONE] before noon. The account is"
            + " [IBAN], the card [PAYMENT_CARD], and the rest of this sentence is longer than any"
            + " number that anybody has [1].";

    private final List<String> read = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();

    @Test
    void questionOfATenantThatLooksForNothing_staysAsItIs() {
        Question question = question("Who is ada@example.com?");
        assertThat(guard(PersonalDataPolicy.PASS, PersonalDataPolicy.PASS)
                        .rule(question)
                        .question())
                .isSameAs(question);
    }

    @Test
    void question_isMasked_withAllThatWasSaidBefore() {
        PersonalDataRules.Ruling ruling = guard(PersonalDataPolicy.MASK, PersonalDataPolicy.PASS)
                .rule(question("Who is ada@example.com?")
                        .after(List.of(new Turn(Turn.Role.USER, "My card is 4111 1111 1111 1111."))));

        assertThat(ruling.isBlocked()).isFalse();
        assertThat(ruling.question().text()).isEqualTo("Who is [EMAIL]?");
        assertThat(ruling.question().conversation())
                .extracting(Turn::text)
                .containsExactly("My card is [PAYMENT_CARD].");
        assertThat(ruling.found()).containsExactlyInAnyOrder(PersonalDataType.EMAIL, PersonalDataType.PAYMENT_CARD);
    }

    @Test
    void question_isBlocked_andTheReaderToldWhy_withoutWhatItWas() {
        PersonalDataRules.Ruling ruling =
                guard(PersonalDataPolicy.BLOCK, PersonalDataPolicy.PASS).rule(question("Who is ada@example.com?"));

        assertThat(ruling.isBlocked()).isTrue();
        assertThat(ruling.refusal()).contains("(EMAIL)").doesNotContain("ada");
        assertThat(ruling.question().text()).doesNotContain("ada");
        assertThat(guard(PersonalDataPolicy.BLOCK, PersonalDataPolicy.PASS)
                        .rule(question("How much leave is there?"))
                        .isBlocked())
                .isFalse();
    }

    @Test
    void tenants_haveEachTheirOwnRules() {
        PersonalDataGuard guard = new PersonalDataGuard(
                PersonalDataRules.NONE, Map.of("globex", rules(PersonalDataPolicy.BLOCK, PersonalDataPolicy.PASS)));
        assertThat(guard.rule(question("ada@example.com")).isBlocked()).isFalse();
    }

    @Test
    void streamedAnswer_isMasked_howeverItIsCut() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            AnswerGuard guard = begin(PersonalDataPolicy.MASK);
            int at = 0;
            while (at < ANSWER.length()) {
                int end = Math.min(ANSWER.length(), at + 1 + random.nextInt(9));
                guard.accept(ANSWER.substring(at, end));
                at = end;
            }
            assertThat(guard.finish()).isEqualTo(MASKED);
            assertThat(guard.isBlocked()).isFalse();
        }
        assertThat(removed).hasSize(4 * 300).containsOnly("personal-data");
    }

    @Test
    void maskedAnswer_isStreamed_andNotHeldToItsEnd() {
        AnswerGuard guard = begin(PersonalDataPolicy.MASK);
        guard.accept(ANSWER);
        assertThat(String.join("", read)).startsWith("Write to [EMAIL] or call [PHONE] before noon.");
    }

    @Test
    void answerThatIsBlocked_isNeverSeen_andOneThatIsNot_isSeenAtItsEnd() {
        AnswerGuard guard = begin(PersonalDataPolicy.BLOCK);
        guard.accept(ANSWER);
        guard.finish();
        assertThat(guard.isBlocked()).isTrue();
        assertThat(read).isEmpty();

        AnswerGuard harmless = begin(PersonalDataPolicy.BLOCK);
        harmless.accept("There are 30 days.");
        assertThat(read).isEmpty();
        harmless.finish();
        assertThat(harmless.isBlocked()).isFalse();
        assertThat(read).containsExactly("There are 30 days.");
    }

    @Test
    void recordedInteraction_holdsNone_andItsRangesPointToTheSameWords() {
        Interaction recorded =
                guard(PersonalDataPolicy.MASK, PersonalDataPolicy.PASS).recorded(interaction());

        assertThat(recorded.toString()).doesNotContain("ada@example.com").doesNotContain("4111");
        assertThat(recorded.question()).isEqualTo("Who is [EMAIL]?");
        Answer answer = recorded.answer();
        assertThat(answer.text()).isEqualTo("[EMAIL] is a mathematician [1].");
        Citation citation = answer.citations().getFirst();
        assertThat(citation.quote()).isEqualTo("[EMAIL] wrote programs.");
        SourceSpan word = citation.unsupported().getFirst();
        assertThat(answer.text().substring(word.start(), word.end())).isEqualTo("mathematician");
        assertThat(recorded.passages().getFirst().chunk().text())
                .isEqualTo("[EMAIL] wrote programs. Card [PAYMENT_CARD].");
        assertThat(guard(PersonalDataPolicy.PASS, PersonalDataPolicy.PASS)
                        .recorded(interaction())
                        .question())
                .isEqualTo("Who is ada@example.com?");
    }

    private AnswerGuard begin(PersonalDataPolicy answers) {
        return new AnswerRules(false, guard(PersonalDataPolicy.PASS, answers), List.of())
                .begin("acme", "Why?", List.of(), "", read::add, removed::add);
    }

    private static PersonalDataGuard guard(PersonalDataPolicy questions, PersonalDataPolicy answers) {
        return new PersonalDataGuard(rules(questions, answers), Map.of());
    }

    private static PersonalDataRules rules(PersonalDataPolicy questions, PersonalDataPolicy answers) {
        boolean isLookedFor = questions != PersonalDataPolicy.PASS || answers != PersonalDataPolicy.PASS;
        return new PersonalDataRules(questions, answers, isLookedFor, PersonalData.ofAllTypes());
    }

    private static Question question(String text) {
        return new Question(
                text, List.of(), new Scope("acme", Set.of()), Filter.everything(), 5, 50, SearchMode.HYBRID, true);
    }

    private static Interaction interaction() {
        Chunk chunk = QueryFixtures.chunk(
                "page",
                1,
                "ada@example.com wrote programs. Card 4111 1111 1111 1111.",
                QueryFixtures.attributes("Page", Map.of(), AccessList.everyone()));
        String answer = "ada@example.com is a mathematician [1].";
        int begin = answer.indexOf("mathematician");
        Citation citation = new Citation(
                1,
                chunk.documentId(),
                chunk.id(),
                "Page",
                null,
                "ada@example.com wrote programs.",
                Verdict.SUPPORTED,
                1,
                List.of(new SourceSpan(begin, begin + "mathematician".length())),
                Citation.WORDS,
                null);
        return new Interaction(
                UUID.randomUUID(),
                null,
                "acme",
                Origin.LIVE,
                Instant.EPOCH,
                "Who is ada@example.com?",
                new Answer(AnswerStatus.ANSWERED, 1, answer, List.of(citation), "m", "p", null, Usage.NONE),
                List.of(new Passage(1, chunk, new PassageScores(null, null, null, null))),
                new Timings(0, 0, 0, 0, 0),
                List.of());
    }
}
