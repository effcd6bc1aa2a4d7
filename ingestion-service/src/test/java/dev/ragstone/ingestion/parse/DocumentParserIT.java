package dev.ragstone.ingestion.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.flow.StageFailure;
import dev.ragstone.ingestion.parse.sandbox.ParserLimits;
import dev.ragstone.ingestion.parse.sandbox.ParserPool;
import dev.ragstone.ingestion.parse.worker.WorkerLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentParserIT {

    private static final String LEAVE = "Every employee has thirty days of paid leave a year.";

    private static final ParserPool POOL = Sandboxes.pool(new ParserLimits(
            256L << 20, Duration.ofSeconds(60), Duration.ofSeconds(60), 64L << 20, new WorkerLimits(200_000, 2, 20)));

    private final DocumentParser parser = new DocumentParser(POOL);

    @AfterAll
    static void close() {
        POOL.close();
    }

    @Test
    void pdf_knowsItsPages_evenIfItIsCalledMarkdown() {
        ParsedDocument parsed = parser.parse(
                Events.bytes("leave.md", "text/markdown", OfficeFiles.pdf("Contents", LEAVE)), Events.TURN);

        assertThat(headings(parsed)).containsExactly(List.of("Page 1"), List.of("Page 2"));
        assertThat(texts(parsed)).containsExactly("Contents", LEAVE);
    }

    @Test
    void docx_hasTitleHeadingAndTable() {
        ParsedDocument parsed = parse(OfficeFiles.docx("Leave", LEAVE, "30 days"));

        assertThat(parsed.title()).isEqualTo("Leave policy");
        assertThat(texts(parsed)).anyMatch(text -> text.contains(LEAVE)).anyMatch(text -> text.contains("30 days"));
    }

    @Test
    void pptx_knowsItsSlides() {
        ParsedDocument parsed = parse(OfficeFiles.pptx("Welcome", LEAVE));

        assertThat(headings(parsed)).containsExactly(List.of("Slide 1"), List.of("Slide 2"));
        assertThat(texts(parsed)).containsExactly("Welcome", LEAVE);
    }

    @Test
    void xlsx_knowsItsSheets() {
        ParsedDocument parsed = parse(OfficeFiles.xlsx("Budget", "Travel", "Training"));

        assertThat(headings(parsed)).containsExactly(List.of("Sheet Budget"));
        assertThat(parsed.text()).contains("Travel").contains("Training");
    }

    @Test
    void odtAndEpub_keepTheirHeadings() {
        assertThat(headings(parse(OfficeFiles.odt("Leave", LEAVE)))).containsExactly(List.of("Leave"));
        assertThat(headings(parse(OfficeFiles.epub("Leave", LEAVE)))).containsExactly(List.of("Leave"));
    }

    @Test
    void rtfAndMail_areRead() {
        assertThat(parse(ascii("{\\rtf1\\ansi " + LEAVE + "\\par}")).text()).contains(LEAVE);

        ParsedDocument mail = parse(ascii("From: ada@example.org\r\nTo: bob@example.org\r\nSubject: Leave\r\n"
                + "Date: Mon, 2 Nov 2026 09:00:00 +0000\r\nMessage-ID: <1@example.org>\r\n\r\n" + LEAVE + "\r\n"));
        assertThat(mail.title()).isEqualTo("Leave");
        assertThat(mail.text()).contains(LEAVE);
    }

    @Test
    void language_isToldWhereTheEventTellsNone() {
        assertThat(parse(ascii(LEAVE + " " + LEAVE)).language()).isEqualTo("en");
    }

    @Test
    void archive_isReadWithItsFilesAsHeadings_butNotDeeperThanAllowed() {
        byte[] one = OfficeFiles.zip(Map.of("leave.txt", ascii(LEAVE)));
        assertThat(headings(parse(one))).containsExactly(List.of("leave.txt"));

        byte[] three = OfficeFiles.zip(Map.of("b.zip", OfficeFiles.zip(Map.of("a.zip", one))));
        assertRefused(three, "archives more than 2 deep");
    }

    @Test
    void zipBomb_isRefused() {
        assertRefused(OfficeFiles.zip(Map.of("bomb.txt", ascii("boom ".repeat(4_000_000)))), "");
    }

    @Test
    void longText_isRefusedWithItsLimit() {
        assertRefused(ascii("{\\rtf1\\ansi " + "many words ".repeat(30_000) + "\\par}"), "max-characters");
    }

    @Test
    void entities_areNeitherFetchedNorMultiplied(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String external = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"%s\">]><a>text &x;</a>"
                .formatted(secret.toUri());
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }

        assertThat(outcome(ascii(external))).doesNotContain("the secret");
        assertThat(outcome(ascii(laughs + "]><a>&l29;</a>"))).contains("cannot be read");
    }

    @Test
    void encryptedAndTruncatedFiles_areRefusedWithTheReason() {
        assertRefused(OfficeFiles.encryptedPdf(LEAVE), "password");
        byte[] docx = OfficeFiles.docx("Leave", LEAVE, "30 days");
        assertRefused(Arrays.copyOf(docx, docx.length / 2), "damaged");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0}, "image/png");
    }

    private ParsedDocument parse(byte[] content) {
        return parser.parse(Events.bytes("document", "application/octet-stream", content), Events.TURN);
    }

    private void assertRefused(byte[] content, String reason) {
        assertThatThrownBy(() -> parse(content))
                .isInstanceOfSatisfying(StageFailure.class, failure -> assertThat(failure.stage())
                        .isEqualTo(Stage.PARSE))
                .hasMessageContaining(reason);
    }

    private String outcome(byte[] content) {
        try {
            return parse(content).text();
        } catch (StageFailure e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<List<String>> headings(ParsedDocument parsed) {
        return parsed.blocks().stream()
                .map(block -> block.headings())
                .distinct()
                .toList();
    }

    private static List<String> texts(ParsedDocument parsed) {
        return parsed.blocks().stream()
                .map(block -> parsed.text()
                        .substring(block.span().start(), block.span().end()))
                .toList();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
