package dev.ragstone.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWindowsTest {

    @Test
    void shortText_isOneWindow() {
        assertThat(TextWindows.of("one two", 7)).containsExactly("one two");
        assertThat(TextWindows.of("", 7)).containsExactly("");
    }

    @Test
    void longText_isCutAtWhiteSpace_andOverlaps() {
        assertThat(TextWindows.of("one two three four five six", 15))
                .containsExactly("one two three", "three four five", "five six");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "word", "日本語", "🙂", "a🙂", " ", "\uD83D"})
    void textsOfAnyKind_areCutIntoWindowsThatFit(String piece) {
        String text = piece.repeat(100);
        List<String> windows = TextWindows.of(text, 40);
        assertThat(windows).allSatisfy(window -> assertThat(window.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(40));
        assertThat(text).startsWith(windows.getFirst()).endsWith(windows.getLast());
        assertThat(windows).allSatisfy(window -> assertThat(text).contains(window));
    }
}
