package dev.ragstone.ingestion.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.ParsedDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParsersTest {

    @Test
    void markdown_keepsHeadingsAsPath_andCodeWhole() {
        ParsedDocument parsed = new MarkdownParser()
                .parse(
                        """
                # Guide

                Intro *text*.

                ## Deleting

                First paragraph.

                ```sh
                # not a heading
                rm x
                ```

                ### Details

                - one
                - two

                ## Other

                | a | b |
                |---|---|
                | 1 | 2 |
                """);

        assertThat(parsed.title()).isEqualTo("Guide");
        assertThat(parsed.blocks())
                .extracting(block -> block.kind(), block -> block.headings(), block -> textOf(parsed, block.span()))
                .containsExactly(
                        tuple(BlockKind.PROSE, List.of("Guide"), "Intro *text*."),
                        tuple(BlockKind.PROSE, List.of("Guide", "Deleting"), "First paragraph."),
                        tuple(BlockKind.CODE, List.of("Guide", "Deleting"), "```sh\n# not a heading\nrm x\n```"),
                        tuple(BlockKind.PROSE, List.of("Guide", "Deleting", "Details"), "- one"),
                        tuple(BlockKind.PROSE, List.of("Guide", "Deleting", "Details"), "- two"),
                        tuple(BlockKind.TABLE, List.of("Guide", "Other"), "| a | b |\n|---|---|\n| 1 | 2 |"));
    }

    @Test
    void markdown_takesTheTitleOfItsFrontMatter() {
        ParsedDocument parsed = new MarkdownParser().parse("---\ntitle: \"Front\"\nweight: 1\n---\n# Head\n\nText.\n");
        assertThat(parsed.title()).isEqualTo("Front");
        assertThat(parsed.text()).doesNotContain("weight");
        assertThat(parsed.blocks()).hasSize(1);
    }

    @Test
    void plainText_isCutAtBlankLines() {
        ParsedDocument parsed = new PlainTextParser().parse("\n one\n two\n\n \n\nthree ☃ 😀\n");
        assertThat(parsed.blocks())
                .extracting(block -> textOf(parsed, block.span()))
                .containsExactly("one\n two", "three ☃ 😀");
    }

    @Test
    void html_givesWhatAReaderSees() {
        ParsedDocument parsed = new HtmlParser()
                .parse(
                        """
                <html><head><title>Page</title><script>alert(1)</script></head><body>
                <nav>Menu</nav>
                <h1>Leave</h1><p>Leave is
                <b>granted</b>.</p><div>Loose text</div>
                <h2>How</h2><ul><li>Ask</li><li>Wait</li></ul>
                <pre><code>line 1
                  line 2</code></pre>
                <table><tr><th>Day</th><th>Pay</th></tr><tr><td>Mon</td><td>1</td></tr></table>
                <p hidden>secret</p></body></html>
                """);

        assertThat(parsed.title()).isEqualTo("Page");
        assertThat(parsed.blocks())
                .extracting(block -> block.kind(), block -> block.headings(), block -> textOf(parsed, block.span()))
                .containsExactly(
                        tuple(BlockKind.PROSE, List.of("Leave"), "Leave is granted."),
                        tuple(BlockKind.PROSE, List.of("Leave"), "Loose text"),
                        tuple(BlockKind.PROSE, List.of("Leave", "How"), "Ask"),
                        tuple(BlockKind.PROSE, List.of("Leave", "How"), "Wait"),
                        tuple(BlockKind.CODE, List.of("Leave", "How"), "line 1\n  line 2"),
                        tuple(BlockKind.TABLE, List.of("Leave", "How"), "Day | Pay | \nMon | 1 |"));
    }

    private static String textOf(ParsedDocument parsed, dev.ragstone.core.chunk.SourceSpan span) {
        return parsed.text().substring(span.start(), span.end());
    }
}
