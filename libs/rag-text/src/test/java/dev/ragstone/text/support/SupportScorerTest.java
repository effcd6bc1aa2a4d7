package dev.ragstone.text.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.text.TermWeights;
import dev.ragstone.text.Terms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportScorerTest {

    private static final String PASSAGE =
            """
            The bridge was opened on 2026-03-31 by Ada Moreau, who called it "a gift to both towns". It cost 1,250,000 euros
            and has twelve arches.

            It was not closed in the flood. Lorries may not cross it before 07:30.

            - The toll is 3 euros.
            """;

    private final SupportScorer scorer = new SupportScorer(new Terms(new StemmingAnalyzer()));
    private final PassageReading passage = scorer.read("Moreau Bridge\n", PASSAGE);
    private final TermWeights weights = TermWeights.among(List.<Set<String>>of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It cost 1,250,000 euros and has twelve arches",
                "the toll is 3 euros",
                "Moreau Bridge",
                "It was not closed in the flood."
            })
    void wordsOfThePassage_areCertain(String claim) {
        assertThat(support(claim, null)).isEqualTo(new Support(1, List.of()));
    }

    @Test
    void wordsOfThePassage_withoutItsNot_areUnlikely() {
        assertThat(support("It was closed in the flood", null).value()).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge cost 1250000 euros",
                "The bridge has 12 arches",
                "The bridge was opened on 31 March 2026",
                "Ada Moreau called the bridge “a gift to both towns”",
                "Lorries may cross the bridge from 7:30 on"
            })
    void otherFormOfANumberADateOrAQuotation_isNotMissing(String claim) {
        assertThat(signals(claim)).satisfies(found -> {
            assertThat(found.missingNumber()).isFalse();
            assertThat(found.missingName()).isFalse();
        });
        assertThat(support(claim, null).value()).isGreaterThan(0.6);
    }

    @Test
    void whatTheClaimHasAndThePassageLacks_isASignal() {
        assertThat(signals("The bridge has forty arches").missingNumber()).isTrue();
        assertThat(signals("The bridge was opened on 31 April 2026").missingName())
                .isTrue();
        assertThat(signals("The bridge was opened by Ada Lovelace").missingName())
                .isTrue();
        assertThat(signals("Moreau called it \"a burden to both towns\"").missingName())
                .isTrue();
        assertThat(signals("The bridge was never opened").missingNegation()).isTrue();
        assertThat(signals("The bridge was not closed in the flood").missingNegation())
                .isFalse();
    }

    @Test
    void otherWordForTheSame_isFoundByTheTokens_andNotCalledUnsupported() {
        String claim = "The viaduct cost 1,250,000 euros and glows";
        TokenAlignment alignment = new TokenAlignment(new WordEmbedder(Map.of("viaduct", "bridge")));

        Support byWords = support(claim, null);
        Support aligned = support(claim, alignment);

        assertThat(words(claim, byWords)).containsExactly("viaduct", "glows");
        assertThat(words(claim, aligned)).containsExactly("glows");
        assertThat(aligned.value()).isGreaterThan(byWords.value());
    }

    @Test
    void claimWhoseWordsAreAllThere_isNotEmbedded_andNothingIsTwice() {
        WordEmbedder embedder = new WordEmbedder(Map.of());
        TokenAlignment alignment = new TokenAlignment(embedder);

        support("The bridge of Moreau cost 1,250,000 euros", alignment);
        assertThat(embedder.calls()).isZero();

        support("The viaduct cost 1,250,000 euros", alignment);
        support("The viaduct cost 1,250,000 euros", alignment);
        assertThat(embedder.calls()).as("the claim, and the passage").isEqualTo(2);
    }

    @Test
    void modelThatFails_leavesTheWords() {
        WordEmbedder embedder = new WordEmbedder(Map.of());
        embedder.setFailing(true);
        String claim = "The viaduct cost 1,250,000 euros";

        assertThat(support(claim, new TokenAlignment(embedder))).isEqualTo(support(claim, null));
    }

    @Test
    void passageLongerThanTheModelReads_isReadInParts() {
        PassageReading longer = scorer.read("", "Filler of no use. ".repeat(400) + "The bridge is old.");
        TokenAlignment alignment = new TokenAlignment(new WordEmbedder(Map.of("viaduct", "bridge")));

        assertThat(scorer.support(scorer.read("The viaduct is old"), longer, weights, alignment)
                        .unsupported())
                .isEmpty();
    }

    private SupportSignals signals(String claim) {
        return scorer.signals(scorer.read(claim), passage, weights, null);
    }

    private Support support(String claim, @Nullable TokenAlignment alignment) {
        return scorer.support(scorer.read(claim), passage, weights, alignment);
    }

    private static List<String> words(String claim, Support support) {
        return support.unsupported().stream()
                .map(span -> claim.substring(span.start(), span.end()))
                .toList();
    }
}
