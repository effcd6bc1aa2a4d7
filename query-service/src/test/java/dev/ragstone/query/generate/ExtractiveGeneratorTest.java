package dev.ragstone.query.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.query.QueryFixtures;
import dev.ragstone.query.flow.Draft;
import dev.ragstone.query.flow.Evidence;
import dev.ragstone.text.TermWeights;
import dev.ragstone.text.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Without a question's vector: what terms alone decide. */
class ExtractiveGeneratorTest {

    private final Terms terms = new Terms(new StemmingAnalyzer());
    private final Generator generator = new ExtractiveGenerator(terms, new ExtractiveSettings(4, 12));
    private final List<String> tokens = new ArrayList<>();

    @Test
    void sentence_isQuotedWordForWord_withItsMarkerBeforeTheFullStop() {
        String answer =
                answer("How many days of leave?", "Everyone has 30 days of paid leave. The canteen opens at noon.");

        assertThat(answer).isEqualTo("Everyone has 30 days of paid leave [1].");
        assertThat(tokens).hasSizeGreaterThan(5);
    }

    @Test
    void overlappingPassages_areQuotedOnce() {
        String answer = answer(
                "How many days of leave?",
                "Everyone has 30 days of paid leave.",
                "Everyone has 30 days of paid leave. Ask your manager.");

        assertThat(answer).isEqualTo("Everyone has 30 days of paid leave [1].");
    }

    @Test
    void sentenceThatPointsBack_bringsTheOneItPointsTo() {
        assertThat(answer(
                        "What removes stale chunks?",
                        "The reconciler runs hourly. It removes stale chunks of writers."))
                .isEqualTo("The reconciler runs hourly [1]. It removes stale chunks of writers [1].");
    }

    @Test
    void command_comesWithTheLineThatAnnouncesIt() {
        assertThat(answer("How do I start the stack?", "Start the stack with make:\n\n```sh\nmake run\n```"))
                .isEqualTo("Start the stack with make [1]:\n\n```sh\nmake run\n```");
    }

    @Test
    void list_comesWithItsIntroduction_andEveryItemIsCited() {
        assertThat(answer(
                        "Which engines hold the index?", "Two engines hold the index:\n\n- Lucene\n- Qdrant, a server"))
                .isEqualTo("Two engines hold the index:\n- Lucene [1]\n- Qdrant, a server [1]");
    }

    @Test
    void tableRow_isNotWhatAnAnswerBeginsWith() {
        String answer = answer(
                "What is the default port of the query service?",
                "| Service | Default port |\n|---|---|\n| query service | 8080 |",
                "The default port of a service follows from its configuration.");

        assertThat(answer).startsWith("The default port").contains("query service: 8080 [1]");
    }

    @Test
    void definition_comesBeforeOtherMentions() {
        assertThat(answer(
                        "What is tail sampling?",
                        "Examples of what tail sampling is used for abound. Tail sampling is a decision made late."))
                .contains("Tail sampling is a decision made late [1].");
    }

    @Test
    void commandsOfSeveralPages_areNotMixed() {
        assertThat(answer(
                        "How do I install the collector?",
                        "Install the collector:\n\n```sh\napt install collector\n```",
                        "Install the collector elsewhere:\n\n```sh\nbrew install collector\n```"))
                .contains("apt")
                .doesNotContain("brew");
    }

    @Test
    void numberInBrackets_isNotTakenOverAsACitation() {
        assertThat(answer("When did the Normans arrive?", "The Normans arrived in 1066.[17]"))
                .isEqualTo("The Normans arrived in 1066 [1].");
    }

    @Test
    void noPassages_areDeclined() {
        Draft draft = generate(evidence("Anything?"));

        assertThat(draft.status()).isEqualTo(AnswerStatus.ABSTAINED);
        assertThat(String.join("", tokens)).isEqualTo("I found nothing in the documents that answers this.");
    }

    private String answer(String question, String... passages) {
        Draft draft = generate(evidence(question, passages));
        assertThat(draft.status()).isEqualTo(AnswerStatus.ANSWERED);
        return String.join("", tokens);
    }

    private Draft generate(Evidence evidence) {
        return generator.generate(QueryFixtures.task(evidence), new CollectedTokens(tokens));
    }

    private Evidence evidence(String question, String... texts) {
        List<Passage> passages = IntStream.range(0, texts.length)
                .mapToObj(i -> new Passage(i + 1, chunk(i, texts[i]), new PassageScores(null, null, null, null)))
                .toList();
        TermWeights weights = TermWeights.among(passages.stream()
                .map(passage -> terms.of(passage.chunk().contextualText()))
                .toList());
        return new Evidence(question, question, null, passages, weights);
    }

    private static Chunk chunk(int number, String text) {
        return QueryFixtures.chunk(
                "page-" + number, 1, text, QueryFixtures.attributes("Page", Map.of(), AccessList.everyone()));
    }
}
