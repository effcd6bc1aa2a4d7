package dev.ragstone.ingestion.flow;

import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.privacy.PersonalDataType;
import java.util.Map;

/**
 * A document that goes on without its personal data.
 *
 * @param document the masked text; its blocks stand where they stand in it
 * @param attributes the masked attributes
 * @param counts how many places were masked, by type; empty where nothing was found or looked for
 */
public record RedactedDocument(
        ParsedDocument document, DocumentAttributes attributes, Map<PersonalDataType, Integer> counts) {

    public RedactedDocument {
        counts = Map.copyOf(counts);
    }

    /** How many places were masked. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
