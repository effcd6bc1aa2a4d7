package dev.ragstone.query.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCutterTest {

    private static final String ANSWER =
            """
            Yes. It is so [1]. That too. [2][1] And e.g. this [2]!

            1. First [1]. More of it.
            2. Second
               goes on [2]

            # How

            Run this [1]:

            ```sh
            # Not a heading. [1]

              kcat -b [2]
            ```
            | a | b [1] |
            | c | d |
            The end\
            """;

    private final List<Part> parts = new ArrayList<>();
    private final AnswerCutter cutter = new AnswerCutter(parts::add);

    @Test
    void answer_isCutIntoSentencesItemsRowsAndLinesOfCode() {
        cut(ANSWER);

        assertThat(parts)
                .extracting(Part::text)
                .containsExactly(
                        "Yes.",
                        "It is so [1].",
                        "That too. [2][1]",
                        "And e.g. this [2]!",
                        "First [1].",
                        "More of it.",
                        "Second\n   goes on [2]",
                        "How",
                        "Run this [1]:",
                        "```sh",
                        "# Not a heading. [1]",
                        "",
                        "  kcat -b [2]",
                        "```",
                        "| a | b [1] |",
                        "| c | d |\nThe end");
        assertThat(parts).filteredOn(Part::isCode).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void pieces_makeNoDifference(int length) {
        cut(ANSWER);
        List<Part> whole = List.copyOf(parts);
        parts.clear();

        for (int from = 0; from < ANSWER.length(); from += length) {
            cutter.accept(ANSWER.substring(from, Math.min(ANSWER.length(), from + length)));
        }
        cutter.finish();

        assertThat(parts).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {ANSWER, "", " \n", "```\nopen", "~~~~\n~~~\n~~~~\nx. Y", "\n\n- ", "a\n```"})
    void parts_areTheAnswer(String answer) {
        cut(answer);

        assertThat(parts.stream().map(Part::whole).collect(Collectors.joining()))
                .isEqualTo(answer);
    }

    @Test
    void sentence_isHandedOn_whenTheNextOneBegins() {
        cutter.accept("One [1].");
        assertThat(parts).isEmpty();

        cutter.accept(" [2] T");
        assertThat(parts).extracting(Part::text).containsExactly("One [1]. [2]");
    }

    private void cut(String answer) {
        cutter.accept(answer);
        cutter.finish();
    }
}
