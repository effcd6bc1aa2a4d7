package dev.ragstone.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ragstone.text.Excerpt.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

    private static final String PAGE =
            """
            ## Retention

            Deleted documents are *remembered*, e.g. for 30 days. See [the guide](guide.md) and `keep[0]`.[2]

            1. Stop the service.
            2. Remove the folder
               with its files.

            ```sh
            rm -r data # gone
            ```

            | Key | Default | Meaning |
            |-----|:-------:|---------|
            | `keep` | 30d | how **long** |

            <div class="note">
            Underlined heading
            ------------------
            The end.
            """;

    @Test
    void markdown_givesItsPiecesWithoutMarks() {
        assertThat(Excerpts.of(PAGE))
                .extracting(Excerpt::kind, Excerpt::text)
                .containsExactly(
                        tuple(Kind.SENTENCE, "Deleted documents are remembered, e.g. for 30 days."),
                        tuple(Kind.SENTENCE, "See the guide and `keep[0]`."),
                        tuple(Kind.LIST_ITEM, "Stop the service."),
                        tuple(Kind.LIST_ITEM, "Remove the folder with its files."),
                        tuple(Kind.CODE, "```sh\nrm -r data # gone\n```"),
                        tuple(Kind.TABLE_ROW, "`keep`: 30d; how long"),
                        tuple(Kind.SENTENCE, "The end."));
    }

    @Test
    void excerpt_quotesTheWordsOfThePassage() {
        assertThat(Excerpts.of(PAGE).get(1).quoteFrom(PAGE)).isEqualTo("See [the guide](guide.md) and `keep[0]`.[2]");
    }

    @Test
    void itemsOfOneList_shareABlock_andNothingElseDoes() {
        List<Integer> blocks = Excerpts.of(PAGE).stream().map(Excerpt::block).toList();
        assertThat(blocks.get(2)).isEqualTo(blocks.get(3)).isNotEqualTo(blocks.get(1));
        assertThat(blocks.get(4)).isGreaterThan(blocks.get(3));
    }

    @Test
    void passageCutOutOfCode_isNotTakenForProse() {
        assertThat(Excerpts.of("String name = \"a\";\n```\n\nThat was it."))
                .extracting(Excerpt::kind)
                .containsExactly(Kind.CODE, Kind.SENTENCE);
        assertThat(Excerpts.of("exporters:\n  otlp:\n  endpoint: localhost\n}"))
                .extracting(Excerpt::kind)
                .containsExactly(Kind.CODE);
    }

    @Test
    void passageThatEndsInsideCode_getsItsFenceClosed() {
        assertThat(Excerpts.of("Run it:\n\n```sh\nmake run"))
                .extracting(Excerpt::text)
                .containsExactly("Run it:", "```sh\nmake run\n```");
    }

    @Test
    void codeOfAListItem_losesTheIndentationOfTheItem() {
        assertThat(Excerpts.of("```sh\n   make run\n     --fast\n   ```"))
                .extracting(Excerpt::text)
                .containsExactly("```sh\nmake run\n  --fast\n```");
    }

    @Test
    void emphasisOverTwoLines_isStripped() {
        assertThat(Excerpts.of("**Make sure to\ntest it.**"))
                .extracting(Excerpt::text)
                .containsExactly("Make sure to test it.");
    }

    @Test
    void abbreviationsAndInitials_endNoSentence() {
        assertThat(Sentences.of("Ask Dr. J. Smith, i.e. Ann. Version 1.2 is out! Is it? Yes"))
                .hasSize(4);
    }

    @Test
    void sentences_endWhereTheirMarksAndReferencesEnd() {
        assertThat(Excerpts.of("**All. Of it.** It is _so._ \"Yes.\" Or (No.)[3] 2 are left。はい。"))
                .extracting(Excerpt::text)
                .containsExactly("All.", "Of it.", "It is so.", "\"Yes.\"", "Or (No.)", "2 are left。", "はい。");
    }

    @Test
    void emptyText_hasNoExcerpts() {
        assertThat(Excerpts.of("")).isEmpty();
        assertThat(Excerpts.of("---\n\n***\n")).isEmpty();
    }
}
