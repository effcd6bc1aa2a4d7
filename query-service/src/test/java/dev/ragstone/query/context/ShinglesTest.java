package dev.ragstone.query.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class ShinglesTest {

    @Property
    void resemblance_isThatOfTheSetsOfWordSequences(
            @ForAll @StringLength(min = 1, max = 30) @CharRange(from = 'a', to = 'c') String one,
            @ForAll @StringLength(min = 1, max = 30) @CharRange(from = 'a', to = 'c') String other) {
        assertThat(jaccard(spaced(one), spaced(other), 2)).isCloseTo(expected(one, other), within(1e-9));
    }

    @Example
    void caseAndPunctuation_makeNoOtherText() {
        assertThat(jaccard("Leave is paid, always; everywhere.", "leave  is\npaid ALWAYS (everywhere)", 5))
                .isEqualTo(1);
    }

    @Example
    void orderOfWords_makesAnotherText() {
        assertThat(jaccard("a b c d e", "e d c b a", 5)).isZero();
        assertThat(jaccard("a b c d e", "e d c b a", 1)).isEqualTo(1);
    }

    @Example
    void textOfFewWords_isOneShingle() {
        assertThat(jaccard("paid leave", "Paid leave!", 5)).isEqualTo(1);
        assertThat(jaccard("paid leave", "paid", 5)).isZero();
    }

    @Example
    void letters_areThoseOfAllScripts() {
        assertThat(jaccard("年假 三十 天", "年假 三十 天。", 5)).isEqualTo(1);
        assertThat(jaccard("Über Öl", "über öl", 5)).isEqualTo(1);
        assertThat(jaccard("年假 三十 天", "病假 三十 天", 5)).isZero();
    }

    private static double jaccard(String one, String other, int length) {
        return Shingles.of(one, length).jaccard(Shingles.of(other, length));
    }

    private static String spaced(String letters) {
        return String.join(" ", letters.split(""));
    }

    private static double expected(String one, String other) {
        Set<String> shared = pairs(one);
        shared.retainAll(pairs(other));
        Set<String> all = pairs(one);
        all.addAll(pairs(other));
        return (double) shared.size() / all.size();
    }

    private static Set<String> pairs(String letters) {
        return IntStream.range(0, Math.max(1, letters.length() - 1))
                .mapToObj(i -> letters.substring(i, Math.min(i + 2, letters.length())))
                .collect(Collectors.toSet());
    }
}
