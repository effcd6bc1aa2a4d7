package dev.ragstone.query.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.Chunk;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistinctTextsTest {

    /** 200 words. */
    private static final String LONG = IntStream.range(0, 200)
            .mapToObj(i -> i == 50 ? "fifty" : i == 90 ? "ninety" : "w" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
            .collect(Collectors.joining(" ", "", " "));

    @Test
    void sameTextInAnotherDocument_isNoOtherText() {
        DistinctTexts texts = new DistinctTexts(1);
        assertThat(texts.add(Pieces.whole("a", LONG))).isTrue();
        assertThat(texts.add(Pieces.whole("b", LONG))).isFalse();
        assertThat(texts.add(Pieces.whole("c", "Leave is paid."))).isTrue();
        assertThat(texts.add(Pieces.whole("d", "Leave is paid"))).isFalse();
    }

    @Test
    void longText_mayDifferInOneWordByDefault_andNotInTwo() {
        Chunk once = Pieces.whole("b", LONG.replace("fifty ", "changed "));
        Chunk twice = Pieces.whole("c", LONG.replace("fifty ", "changed ").replace("ninety ", "changed "));

        assertThat(areDistinct(0.95, Pieces.whole("a", LONG), once)).isFalse();
        assertThat(areDistinct(0.95, Pieces.whole("a", LONG), twice)).isTrue();
        assertThat(areDistinct(0.9, Pieces.whole("a", LONG), twice)).isFalse();
        assertThat(areDistinct(1, Pieces.whole("a", LONG), once)).isTrue();
    }

    @Test
    void otherNumber_makesAnotherText() {
        Chunk thirty = Pieces.whole("a", LONG + "30 days");
        Chunk twentyFive = Pieces.whole("b", LONG + "25 days");

        assertThat(areDistinct(0.95, thirty, twentyFive)).isTrue();
        assertThat(areDistinct(0.95, thirty, Pieces.whole("c", LONG + "30 days")))
                .isFalse();
    }

    @Test
    void shortTextUnderAnotherHeading_isAnotherText() {
        assertThat(areDistinct(
                        0.95,
                        Pieces.piece("a", 0, "Timeout of a search", "Default: 10.", "Default: 10."),
                        Pieces.piece("a", 1, "Timeout of a write", "Default: 10.", "Default: 10.")))
                .isTrue();
        assertThat(areDistinct(
                        0.95,
                        Pieces.piece("a", 0, "Timeout of a search", LONG, LONG),
                        Pieces.piece("a", 1, "Timeout of a write", LONG, LONG)))
                .isFalse();
    }

    private static boolean areDistinct(double threshold, Chunk one, Chunk other) {
        DistinctTexts texts = new DistinctTexts(threshold);
        return texts.add(one) && texts.add(other);
    }
}
