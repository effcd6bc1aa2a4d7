package dev.ragstone.eval.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values derived by hand, the derivation beside each. */
class FormulaeTest {

    private static final double EXACT = 1e-12;

    @Test
    void share_isWhatHolds_amongAll() {
        assertThat(Share.of(List.of(true, false, true)).orElseThrow()).isCloseTo(2.0 / 3, within(EXACT));
        assertThat(Share.of(List.of())).isEmpty();
    }

    @Test
    void rankedPrecision_isTheMeanOfThePrecisionsAtUsefulRanks() {
        // Useful at 1 and 3: (1/1 + 2/3) / 2.
        assertThat(RankedPrecision.of(List.of(true, false, true))).isCloseTo(5.0 / 6, within(EXACT));
        // Useful at 2 alone: 1/2.
        assertThat(RankedPrecision.of(List.of(false, true))).isEqualTo(0.5);
        assertThat(RankedPrecision.of(List.of(false, false))).isZero();
        assertThat(RankedPrecision.of(List.of())).isZero();
    }

    @Test
    void entityRecall_countsDistinctEntities_andIsJustBelowOneAtTheMost() {
        assertThat(EntityRecall.of(Set.of("Ada", "1843", "Paris"), Set.of("Ada", "Paris", "Rome")))
                .isCloseTo(2 / (3 + 1e-8), within(EXACT));
        assertThat(EntityRecall.of(Set.of(), Set.of("Rome"))).isZero();
    }

    @Test
    void factualCorrectness_isRoundedAsRagasDoes() {
        // Three claims right, one wrong; two of the reference are missing.
        FactualCorrectness counts = new FactualCorrectness(3, 1, 2);
        assertThat(counts.precision()).isEqualTo(0.75);
        assertThat(counts.recall()).isEqualTo(0.6);
        // 2 * 0.75 * 0.6 / 1.35 = 0.6667.
        assertThat(counts.f(1)).isEqualTo(0.67);
        // 5 * 0.75 * 0.6 / (4 * 0.75 + 0.6) = 0.625, which rounds to the even neighbour.
        assertThat(counts.f(2)).isEqualTo(0.62);
        assertThat(new FactualCorrectness(0, 2, 2).f(1)).isZero();
        assertThat(new FactualCorrectness(0, 0, 0).precision()).isZero();
    }

    @Test
    void noiseSensitivity_tellsWrongClaimsOfRelevantPassagesFromOthers() {
        // Passage 0 is relevant, 1 is not. Of the answer's four claims the first is right; the second comes from 0, the
        // third
        // from 1, the last from nowhere.
        NoiseSensitivity sensitivity = new NoiseSensitivity(
                List.of(List.of(true, false), List.of(false, false)),
                List.of(List.of(true, true, false, false), List.of(false, true, true, false)),
                List.of(true, false, false, false));
        assertThat(sensitivity.relevant().orElseThrow()).isEqualTo(0.25);
        assertThat(sensitivity.irrelevant().orElseThrow()).isEqualTo(0.25);
        assertThat(new NoiseSensitivity(List.of(), List.of(), List.of()).relevant())
                .isEmpty();
    }

    @Test
    void noiseSensitivity_refusesVerdicts_thatDoNotFitTogether() {
        assertThatThrownBy(() ->
                        new NoiseSensitivity(List.of(List.of(true)), List.of(List.of(true, false)), List.of(true)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cosine_isThatOfTheDirections() {
        assertThat(Cosine.of(new double[] {3, 4}, new double[] {4, 3}).orElseThrow())
                .isCloseTo(0.96, within(EXACT));
        assertThat(Cosine.of(new double[] {1, 0}, new double[] {-2, 0}).orElseThrow())
                .isEqualTo(-1);
        assertThat(Cosine.of(new double[] {1, 0}, new double[] {0, 0})).isEmpty();
        assertThat(Cosine.of(new double[] {}, new double[] {})).isEmpty();
    }

    @Test
    void answerRelevancy_isTheMeanCosine_andNothingForAnswersThatSayNothing() {
        double[] question = {1, 0};
        List<double[]> generated = List.of(new double[] {1, 0}, new double[] {0, 1});
        assertThat(AnswerRelevancy.of(question, generated, false).orElseThrow()).isEqualTo(0.5);
        assertThat(AnswerRelevancy.of(question, generated, true).orElseThrow()).isZero();
        assertThat(AnswerRelevancy.of(question, List.of(), false).orElseThrow()).isZero();
        assertThat(AnswerRelevancy.of(question, List.of(new double[] {0, 0}), true))
                .isEmpty();
    }

    @Test
    void ratings_areAShareOfTheHighest() {
        assertThat(Ratings.of(List.of(2, 1), 2)).isEqualTo(0.75);
        assertThat(Ratings.of(List.of(1), 2)).isEqualTo(0.5);
        assertThatThrownBy(() -> Ratings.of(List.of(3), 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ratings.of(List.of(), 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void votes_areCountedForEachItem_andTheFirstDecidesATie() {
        List<List<Boolean>> votes = List.of(List.of(true, false), List.of(false, false));
        assertThat(Votes.majority(votes)).containsExactly(true, false);
        assertThat(Votes.spread(votes)).isEqualTo(0.25);
        assertThat(Votes.majority(List.of(List.of(true), List.of(false, false))))
                .containsExactly(true);
    }

    @Test
    void attribution_isThatOfAlce() {
        Attribution.Citation alone = new Attribution.Citation(true, false);
        Attribution.Citation superfluous = new Attribution.Citation(false, true);
        Attribution.Citation needed = new Attribution.Citation(false, false);
        Attribution attribution = new Attribution(List.of(
                new Attribution.Cited(true, List.of(alone, superfluous)),
                new Attribution.Cited(true, List.of(needed, needed)),
                new Attribution.Cited(false, List.of(needed)),
                new Attribution.Cited(false, List.of())));
        assertThat(attribution.coverage().orElseThrow()).isEqualTo(0.75);
        assertThat(attribution.recall().orElseThrow()).isEqualTo(0.5);
        // Of five citations those two and one: the claim that is not supported makes its citation imprecise.
        assertThat(attribution.precision().orElseThrow()).isEqualTo(0.6);
        assertThat(new Attribution(List.of(new Attribution.Cited(false, List.of()))).precision())
                .isEmpty();
    }
}
