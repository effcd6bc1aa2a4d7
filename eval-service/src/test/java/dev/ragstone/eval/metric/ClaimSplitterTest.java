package dev.ragstone.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.eval.flow.Claim;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimSplitterTest {

    @Test
    void marker_belongsToTheSentenceBeforeIt_whereverThePeriodStands() {
        Claim first = new Claim("It is fast.", Set.of(1));
        Claim second = new Claim("It is small.", Set.of(2));
        assertThat(ClaimSplitter.split("It is fast [1]. It is small [2].")).containsExactly(first, second);
        assertThat(ClaimSplitter.split("It is fast. [1] It is small. [2]")).containsExactly(first, second);
        assertThat(ClaimSplitter.split("It is fast.[1] It is small.[2]")).containsExactly(first, second);
    }

    @Test
    void marker_belongsToTheFirstSentence_whenNothingStandsBeforeIt() {
        assertThat(ClaimSplitter.split("[2] It is fast. It is small."))
                .extracting(Claim::markers)
                .containsExactly(Set.of(2), Set.of());
    }

    @Test
    void severalMarkers_areAllKept() {
        assertThat(ClaimSplitter.split("It is fast [1, 2][3]."))
                .containsExactly(new Claim("It is fast.", Set.of(1, 2, 3)));
    }

    @Test
    void line_neverSharesASentenceWithTheNext() {
        assertThat(ClaimSplitter.split("# Leave\n\n- thirty days [1]\n2. carried over [2]\n"))
                .containsExactly(
                        new Claim("Leave", Set.of()),
                        new Claim("thirty days", Set.of(1)),
                        new Claim("carried over", Set.of(2)));
    }

    @Test
    void abbreviation_doesNotEndASentence() {
        assertThat(ClaimSplitter.split("Use a broker, e.g. Kafka, for this. It keeps records."))
                .extracting(Claim::text)
                .containsExactly("Use a broker, e.g. Kafka, for this.", "It keeps records.");
    }

    @Test
    void textMadeToBeExpensive_isSplitAsAnyOther() {
        for (String piece : List.of(" ", "[", "[1", "[1,", "e.g. A ", "- ", "1.", "1,000", "a.")) {
            String text = piece.repeat(50_000);
            assertThat(ClaimSplitter.split(text + "\nEnd."))
                    .extracting(Claim::text)
                    .last()
                    .isEqualTo("End.");
        }
    }

    @Test
    void textWithoutWords_hasNoSentences() {
        assertThat(ClaimSplitter.split("")).isEmpty();
        assertThat(ClaimSplitter.split(" --- \n ... [1]")).isEmpty();
    }
}
