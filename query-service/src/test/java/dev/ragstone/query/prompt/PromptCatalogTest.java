package dev.ragstone.query.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.flow.Turn;
import dev.ragstone.query.prompt.PromptExperiment.Variant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptCatalogTest {

    private static final List<Prompt> PROMPTS =
            List.of(Prompts.prompt("mine", "1.0.0"), Prompts.prompt("mine", "1.1.0"), Prompts.prompt("mine", "2.0.0"));
    private static final int READERS = 10_000;

    @Test
    void withoutExperiments_everybodyGetsTheUsualPrompt() {
        PromptCatalog catalog = new PromptCatalog(PROMPTS, "mine@1.0.0", List.of());

        assertThat(shares(catalog)).containsExactly(Map.entry("mine@1.0.0", 1.0));
    }

    @Test
    void experiments_takeTheirShares_besideEachOther() {
        PromptCatalog catalog = new PromptCatalog(
                PROMPTS,
                "mine@1.0.0",
                List.of(
                        new PromptExperiment(
                                "brevity",
                                0.4,
                                List.of(new Variant("old", "mine@1.0.0", 1), new Variant("new", "mine@1.1.0", 3))),
                        new PromptExperiment("rewrite", 0.2, List.of(new Variant("only", "mine@2.0.0", 1)))));

        Map<String, Double> shares = shares(catalog);
        assertThat(shares.get("mine@1.1.0")).isCloseTo(0.3, within(0.02));
        assertThat(shares.get("mine@2.0.0")).isCloseTo(0.2, within(0.02));
    }

    @Test
    void reader_keepsAVariant_whateverIsAsked() {
        PromptCatalog catalog = halves();

        for (int i = 0; i < 100; i++) {
            Prompt first = catalog.of(question("How?", Set.of("user:" + i, "group:hr"), List.of()));
            assertThat(catalog.of(question("Why?", Set.of("group:hr", "user:" + i), List.of())))
                    .isSameAs(first);
        }
    }

    @Test
    void conversationOfANamelessReader_keepsItsVariant() {
        PromptCatalog catalog = halves();

        for (int i = 0; i < 100; i++) {
            Prompt first = catalog.of(question("How " + i, Set.of(), List.of()));
            List<Turn> before = List.of(new Turn(Turn.Role.USER, "How " + i), new Turn(Turn.Role.ASSISTANT, "So."));
            assertThat(catalog.of(question("And then?", Set.of(), before))).isSameAs(first);
        }
    }

    @Test
    void promptThatDoesNotExist_isToldWithThoseThatDo() {
        assertThatThrownBy(() -> new PromptCatalog(PROMPTS, "mine@9.0.0", List.of()))
                .hasMessageContaining("ragstone.prompts.answer names the prompt mine@9.0.0")
                .hasMessageContaining("mine@2.0.0");
    }

    @Test
    void experimentsOnMoreThanEverybody_areRefused() {
        List<PromptExperiment> experiments = List.of(
                new PromptExperiment("a", 0.7, List.of(new Variant("only", "mine@1.0.0", 1))),
                new PromptExperiment("b", 0.7, List.of(new Variant("only", "mine@1.0.0", 1))));

        assertThatThrownBy(() -> new PromptCatalog(PROMPTS, "mine@1.0.0", experiments))
                .hasMessageContaining("1.40");
    }

    private static PromptCatalog halves() {
        return new PromptCatalog(
                PROMPTS,
                "mine@1.0.0",
                List.of(new PromptExperiment(
                        "halves",
                        1,
                        List.of(new Variant("old", "mine@1.0.0", 1), new Variant("new", "mine@1.1.0", 1)))));
    }

    private static Map<String, Double> shares(PromptCatalog catalog) {
        return IntStream.range(0, READERS)
                .mapToObj(i -> catalog.of(question("Why?", Set.of("user:" + i), List.of()))
                        .id())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingDouble(id -> 1.0 / READERS)))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, share -> Math.round(share.getValue() * READERS) / (double) READERS));
    }

    private static Question question(String text, Set<String> principals, List<Turn> conversation) {
        return new Question(
                text, conversation, new Scope("acme", principals), Filter.everything(), 5, 50, SearchMode.HYBRID, true);
    }
}
