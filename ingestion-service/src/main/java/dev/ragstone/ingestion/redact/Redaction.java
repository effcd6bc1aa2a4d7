package dev.ragstone.ingestion.redact;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import dev.ragstone.privacy.Finding;
import dev.ragstone.privacy.MaskedText;
import dev.ragstone.privacy.Masking;
import dev.ragstone.privacy.PersonalData;
import dev.ragstone.privacy.PersonalDataType;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The redaction of one document: masks its parts and counts what it masked. */
final class Redaction {

    private static final Pattern WORD_IN_CAMEL_CASE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private final PersonalData detector;
    private final Map<PersonalDataType, Integer> counts = new EnumMap<>(PersonalDataType.class);
    private final Map<String, String> headings = new HashMap<>();

    Redaction(PersonalData detector) {
        this.detector = detector;
    }

    Map<PersonalDataType, Integer> counts() {
        return counts;
    }

    ParsedDocument mask(ParsedDocument document) {
        MaskedText text = mask(document.text(), detector.find(document.text()));
        List<TextBlock> blocks = document.blocks().stream()
                .map(block -> new TextBlock(block.kind(), moved(block.span(), text), mask(block.headings())))
                // A block that was the rest of a finding has gone into the mask of the block before.
                .filter(block -> block.span().end() > block.span().start())
                .toList();
        return new ParsedDocument(mask(document.title()), text.text(), blocks, document.language());
    }

    DocumentAttributes mask(DocumentAttributes attributes) {
        Map<String, MetadataValue> metadata = attributes.metadata().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> mask(entry.getKey(), entry.getValue())));
        return new DocumentAttributes(
                mask(attributes.title()),
                attributes.uri(),
                attributes.language(),
                metadata,
                attributes.access(),
                attributes.updatedAt(),
                attributes.expiresAt());
    }

    private static SourceSpan moved(SourceSpan span, MaskedText text) {
        return new SourceSpan(text.position(span.start()), text.position(span.end()));
    }

    private List<String> mask(List<String> path) {
        return path.stream()
                .map(heading -> headings.computeIfAbsent(heading, this::mask))
                .toList();
    }

    private MetadataValue mask(String field, MetadataValue value) {
        return switch (value) {
            case MetadataValue.Text text -> new MetadataValue.Text(maskField(field, text.value()));
            case MetadataValue.Numeric number -> maskNumber(field, number);
            case MetadataValue.Flag flag -> flag;
            case MetadataValue.Several several ->
                new MetadataValue.Several(several.values().stream()
                        .map(member -> mask(field, member))
                        .toList());
        };
    }

    private MetadataValue maskNumber(String field, MetadataValue.Numeric number) {
        String digits = BigDecimal.valueOf(number.value()).stripTrailingZeros().toPlainString();
        String masked = maskField(field, digits);
        return masked.equals(digits) ? number : new MetadataValue.Text(masked);
    }

    /** The field's name stands in front of its value, since "phone" and "ssn" tell what a number is. */
    private String maskField(String field, String value) {
        String label = WORD_IN_CAMEL_CASE.matcher(field).replaceAll(" ") + ": ";
        List<Finding> findings = detector.find(label + value).stream()
                .filter(finding -> finding.end() > label.length())
                .map(finding -> new Finding(
                        finding.type(),
                        Math.max(0, finding.start() - label.length()),
                        finding.end() - label.length(),
                        finding.confidence()))
                .toList();
        return mask(value, findings).text();
    }

    private String mask(String text) {
        return mask(text, detector.find(text)).text();
    }

    private MaskedText mask(String text, List<Finding> findings) {
        findings.forEach(finding -> counts.merge(finding.type(), 1, Integer::sum));
        return Masking.mask(text, findings);
    }
}
