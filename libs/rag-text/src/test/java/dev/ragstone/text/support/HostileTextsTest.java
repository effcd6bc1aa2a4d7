package dev.ragstone.text.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.text.TermWeights;
import dev.ragstone.text.Terms;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Texts that somebody wrote to be expensive: a pattern that takes back what it took would not come to an end over them. */
class HostileTextsTest {

    static final List<String> PIECES = List.of(
            " ",
            "\"a ",
            "[",
            "[1",
            "[a](",
            "![",
            "e.g. A ",
            "1,000",
            "a.",
            "a ",
            "not ",
            "2026-01-01 ",
            "- ",
            "-",
            "|",
            "|-",
            "*",
            "**",
            "_a",
            "`",
            "<!-- -->",
            "<a>",
            "{{",
            "{{}}",
            "> ",
            "# ",
            "...",
            "A. ",
            "É",
            "“a b",
            "\n",
            "\n- ",
            "0");

    private static final int LENGTH = 20_000;

    @ParameterizedTest
    @FieldSource("PIECES")
    void theyAreReadAsAnyOther(String piece) {
        String text = piece.repeat(LENGTH / piece.length()) + "x";
        Terms terms = new Terms(new StemmingAnalyzer());
        SupportScorer scorer = new SupportScorer(terms);
        TermWeights weights = TermWeights.among(List.of(Set.of("leave")));
        String claim = "Employees get 30 days of leave.";

        assertThat(scorer.support(scorer.read(claim), scorer.read("", text), weights, null)
                        .value())
                .isBetween(0.0, 1.0);
        assertThat(scorer.support(scorer.read(text), scorer.read(claim, claim), weights, null)
                        .value())
                .isBetween(0.0, 1.0);
    }
}
