package dev.ragstone.ingestion.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatsTest {

    private static final String RUSSIAN =
            "Каждый сотрудник имеет право на тридцать дней оплачиваемого отпуска в год, если договор не предусматривает иного.";

    private static final Languages LANGUAGES = new Languages();

    private final FormatDetector detector = new FormatDetector();
    private final TextDecoder decoder = new TextDecoder();

    @Test
    void asciiDoc_keepsSections_codeAndTables() {
        ParsedDocument parsed = new AsciiDocParser()
                .parse(
                        """
                = Handbook
                :toc:

                // a note
                First line
                second line.

                == Leave

                [source,sh]
                ----
                == not a heading
                ----

                .Days
                |===
                |Year |Days

                |1 |30
                |===
                """);

        assertThat(parsed.title()).isEqualTo("Handbook");
        assertThat(parsed.blocks())
                .extracting(block -> block.kind(), block -> block.headings(), block -> textOf(parsed, block))
                .containsExactly(
                        tuple(BlockKind.PROSE, List.of("Handbook"), "First line\nsecond line."),
                        tuple(BlockKind.CODE, List.of("Handbook", "Leave"), "== not a heading"),
                        tuple(BlockKind.PROSE, List.of("Handbook", "Leave"), ".Days"),
                        tuple(BlockKind.TABLE, List.of("Handbook", "Leave"), "|Year |Days\n\n|1 |30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"x, y\"\n", "a;b\n1;x, y\n", "a\tb\n1\tx, y\n"})
    void csv_isATable_whateverSeparatesItsFields(String source) {
        ParsedDocument parsed = new CsvParser().parse(source);

        assertThat(parsed.text()).isEqualTo("a | b\n1 | x, y");
        assertThat(parsed.blocks()).extracting(block -> block.kind()).containsExactly(BlockKind.TABLE);
    }

    @Test
    void csvWithAnOpenQuote_keepsItsText() {
        assertThat(new CsvParser().parse("a,b\n1,\"x\n2,y").text())
                .contains("x")
                .contains("y");
    }

    @Test
    void json_keepsNames_andThePathOfEachObject() {
        ParsedDocument parsed = new JsonParser()
                .parse("{\"title\":\"Leave\",\"rules\":{\"days\":30,\"kinds\":[\"paid\",\"sick\"]},\"open\":true}");

        assertThat(parsed.title()).isEqualTo("Leave");
        assertThat(parsed.blocks())
                .extracting(block -> block.headings(), block -> textOf(parsed, block))
                .containsExactly(
                        tuple(List.of(), "title: Leave"),
                        tuple(List.of("rules"), "days: 30"),
                        tuple(List.of("rules", "kinds"), "kinds: paid\nkinds: sick"),
                        tuple(List.of(), "open: true"));
    }

    @Test
    void jsonNestedWithoutEnd_isReadAsText() {
        assertThat(new JsonParser().parse("[".repeat(100_000)).text()).startsWith("[[[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1251", "KOI8-R", "IBM866"})
    void charset_isDetected(String charset) {
        byte[] bytes = (charset.startsWith("UTF-16") ? "\uFEFF" + RUSSIAN : RUSSIAN).getBytes(Charset.forName(charset));

        assertThat(decoder.decode(bytes, TextFormat.PLAIN)).isEqualTo(RUSSIAN);
    }

    @Test
    void htmlInUtf8_isUtf8_whateverItDeclares() {
        String page = "<meta charset=\"iso-8859-1\"><p>Grüße</p>";

        assertThat(decoder.decode(page.getBytes(StandardCharsets.UTF_8), TextFormat.HTML))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "notes, text/markdown, # Leave, MARKDOWN",
        "notes.csv, text/markdown, 'a,b', CSV",
        "notes.csv, text/html, <p>a</p>, HTML",
        "README.md, text/plain, <h1>Title</h1>, MARKDOWN",
        "page, text/plain, <!DOCTYPE html><html><body>x, HTML",
        "guide.adoc, application/octet-stream, = Guide, ASCIIDOC",
        "data.json, application/octet-stream, {}, JSON",
        "notes, application/octet-stream, only words, PLAIN",
    })
    void textThatLooksAlike_isWhatTypeOrNameSay(String id, String type, String content, TextFormat format) {
        assertThat(detector.ofBytes(content.getBytes(StandardCharsets.UTF_8), Events.bytes(id, type, new byte[0])))
                .contains(format);
    }

    @ParameterizedTest
    @CsvSource({"leave.md, text/markdown, %PDF-1.7", "leave.txt, text/plain, {\\rtf1 x}"})
    void binary_isWhatItIs_whateverItIsCalled(String id, String type, String content) {
        assertThat(detector.ofBytes(content.getBytes(StandardCharsets.UTF_8), Events.bytes(id, type, new byte[0])))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Every employee has thirty days of paid leave a year unless the contract says otherwise.",
        "de, 'Alle Beschäftigten haben dreißig Tage bezahlten Urlaub im Jahr, sofern der Vertrag nichts anderes sagt.'",
        "fr, 'Chaque salarié a droit à trente jours de congés payés par an, sauf si le contrat en dispose autrement.'",
    })
    void language_isDetected(String language, String text) {
        assertThat(LANGUAGES.of(text)).contains(language);
    }

    @Test
    void languageOfAFewWords_isUnknown() {
        assertThat(LANGUAGES.of("Leave policy")).isEmpty();
    }

    private static String textOf(ParsedDocument parsed, TextBlock block) {
        return parsed.text().substring(block.span().start(), block.span().end());
    }
}
