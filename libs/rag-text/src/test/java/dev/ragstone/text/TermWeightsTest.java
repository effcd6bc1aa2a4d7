package dev.ragstone.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.lexical.StemmingAnalyzer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermWeightsTest {

    private final Terms terms = new Terms(new StemmingAnalyzer());
    private final TermWeights weights =
            TermWeights.among(List.of(Set.of("delet", "document"), Set.of("document"), Set.of("document", "kafka")));

    @Test
    void rareTerm_weighsMoreThanACommonOne_andACommonOneStillWeighs() {
        assertThat(weights.of("delet")).isGreaterThan(weights.of("document")).isLessThan(weights.of("absent"));
        assertThat(weights.of("document")).isCloseTo(Math.log(1 + 4 / 3.5), within(1e-12));
    }

    @Test
    void share_isTheWeightOfWhatWasFound() {
        assertThat(weights.share(Set.of("delet", "document"), Set.of("delet", "document")))
                .isEqualTo(1);
        assertThat(weights.share(Set.of("delet", "document"), Set.of("document")))
                .isCloseTo(weights.of("document") / (weights.of("document") + weights.of("delet")), within(1e-12));
        assertThat(weights.share(Set.of(), Set.of("document"))).isZero();
    }

    @Test
    void sum_isTheSameToTheLastBit_whateverTheOrder() {
        TermWeights ofFive =
                TermWeights.among(List.of(Set.of("once", "twice"), Set.of("twice"), Set.of(), Set.of(), Set.of()));

        assertThat(ofFive.sum(List.of("never", "once", "twice")))
                .isEqualTo(ofFive.sum(List.of("once", "never", "twice")))
                .isEqualTo(ofFive.sum(List.of("twice", "once", "never")))
                .isEqualTo(ofFive.sum(List.of("once", "twice", "never")));
    }

    @Test
    void question_asksAboutItsSubjectsOnly() {
        assertThat(terms.asked("How do I delete a document?")).containsExactlyInAnyOrder("delet", "document");
        assertThat(terms.asked("Do I need it?")).containsExactly("need");
    }
}
