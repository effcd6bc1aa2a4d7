package dev.ragstone.ingestion.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.RedactedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import dev.ragstone.privacy.PersonalDataType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentRedactorTest {

    private static final String TEXT = "Ask ada@example.com first.\n\nThen call +1 415 555 2671 or eve@example.com.";

    private final DocumentRedactor redactor = new DocumentRedactor(
            new RedactionPolicy(Set.of(), Map.of("acme", Set.of(PersonalDataType.EMAIL, PersonalDataType.PHONE))));

    private final ParsedDocument document = new ParsedDocument(
            "Of ada@example.com",
            TEXT,
            List.of(
                    block(TEXT.substring(0, TEXT.indexOf('\n')), "Contact ada@example.com"),
                    block(TEXT.substring(TEXT.indexOf("Then")), "Contact ada@example.com")));

    @Test
    void text_isMasked_andBlocksStandWhereTheyStandInIt() {
        RedactedDocument redacted = redactor.redact("acme", document, attributes(Map.of()));
        assertThat(texts(redacted.document())).containsExactly("Ask [EMAIL] first.", "Then call [PHONE] or [EMAIL].");
    }

    @Test
    void titleAndHeadings_areMasked() {
        RedactedDocument redacted = redactor.redact("acme", document, attributes(Map.of()));
        assertThat(redacted.document().title()).isEqualTo("Of [EMAIL]");
        assertThat(redacted.attributes().title()).isEqualTo("Mail of [EMAIL]");
        assertThat(redacted.document().blocks())
                .allSatisfy(block -> assertThat(block.headings()).containsExactly("Contact [EMAIL]"));
    }

    @Test
    void metadata_isMasked_withItsNameAsContext() {
        DocumentAttributes attributes = attributes(Map.of(
                "author", new MetadataValue.Text("eve@example.com"),
                "phoneNumber", new MetadataValue.Numeric(4155552671d),
                "reference", new MetadataValue.Numeric(4155552671d),
                "cc",
                        new MetadataValue.Several(
                                List.of(new MetadataValue.Text("a@b.org"), new MetadataValue.Flag(true)))));
        assertThat(redactor.redact("acme", document, attributes).attributes().metadata())
                .containsEntry("author", new MetadataValue.Text("[EMAIL]"))
                .containsEntry("phoneNumber", new MetadataValue.Text("[PHONE]"))
                .containsEntry("reference", new MetadataValue.Numeric(4155552671d))
                .containsEntry(
                        "cc",
                        new MetadataValue.Several(
                                List.of(new MetadataValue.Text("[EMAIL]"), new MetadataValue.Flag(true))));
    }

    @Test
    void counts_areByType_overAllParts() {
        RedactedDocument redacted = redactor.redact("acme", document, attributes(Map.of()));
        assertThat(redacted.counts())
                .containsOnly(Map.entry(PersonalDataType.EMAIL, 5), Map.entry(PersonalDataType.PHONE, 1));
        assertThat(redacted.total()).isEqualTo(6);
    }

    @Test
    void tenantWithoutAPolicy_isLeftAlone() {
        assertThat(redactor.appliesTo("acme")).isTrue();
        assertThat(redactor.appliesTo("other")).isFalse();
    }

    @Test
    void findingAcrossBlocks_staysWithTheFirst() {
        String text = "+1 415 555 2671 tail";
        ParsedDocument split = new ParsedDocument(
                "",
                text,
                List.of(
                        new TextBlock(BlockKind.PROSE, new SourceSpan(0, 6), List.of()),
                        new TextBlock(BlockKind.PROSE, new SourceSpan(7, 10), List.of()),
                        new TextBlock(BlockKind.PROSE, new SourceSpan(11, text.length()), List.of())));
        assertThat(texts(redactor.redact("acme", split, attributes(Map.of())).document()))
                .containsExactly("[PHONE]", " tail");
    }

    private static List<String> texts(ParsedDocument document) {
        return document.blocks().stream()
                .map(block -> document.text()
                        .substring(block.span().start(), block.span().end()))
                .toList();
    }

    private static TextBlock block(String text, String heading) {
        int start = TEXT.indexOf(text);
        return new TextBlock(BlockKind.PROSE, new SourceSpan(start, start + text.length()), List.of(heading));
    }

    private static DocumentAttributes attributes(Map<String, MetadataValue> metadata) {
        return new DocumentAttributes(
                "Mail of ada@example.com", null, null, metadata, AccessList.everyone(), null, null);
    }
}
