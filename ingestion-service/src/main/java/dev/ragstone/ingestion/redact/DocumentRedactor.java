package dev.ragstone.ingestion.redact;

import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.RedactedDocument;
import dev.ragstone.privacy.PersonalData;
import dev.ragstone.privacy.PersonalDataType;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Masks personal data in text, title, headings and metadata of a document, so that nothing behind this stage ever sees
 * it. The document's id, address and access list stay: they name the document.
 */
public final class DocumentRedactor {

    private final RedactionPolicy policy;
    private final Map<Set<PersonalDataType>, PersonalData> detectors = new ConcurrentHashMap<>();

    public DocumentRedactor(RedactionPolicy policy) {
        this.policy = policy;
    }

    /** Whether anything is masked in a tenant's documents. */
    public boolean appliesTo(String tenant) {
        return !policy.types(tenant).isEmpty();
    }

    /** The document without what the tenant's policy names. */
    public RedactedDocument redact(String tenant, ParsedDocument document, DocumentAttributes attributes) {
        PersonalData detector = detectors.computeIfAbsent(policy.types(tenant), PersonalData::new);
        Redaction redaction = new Redaction(detector);
        return new RedactedDocument(redaction.mask(document), redaction.mask(attributes), redaction.counts());
    }
}
