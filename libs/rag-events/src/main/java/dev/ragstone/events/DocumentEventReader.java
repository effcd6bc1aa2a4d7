package dev.ragstone.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Version;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of {@link Topics#DOCUMENTS} in all their forms: CloudEvents in binary and structured mode, the plain
 * data object, and the null value. Everything that is wrong with a record is reported together. Safe for use by many
 * threads.
 *
 * <p>The key must be {@code tenant/documentId}. Tenant and id may be left out of the data; where they stand in both
 * places they must agree. A null value deletes every version whose record came before it, a deletion event without
 * a version deletes up to the record's timestamp.
 */
public final class DocumentEventReader {

    /** The largest value that is read unless configured otherwise: 16 MiB. */
    public static final int DEFAULT_MAX_VALUE_BYTES = 16 * 1024 * 1024;

    /** Deeper than any event, and shallow enough for any stack. */
    private static final int MAX_NESTING = 32;

    private final int maxValueBytes;
    private final EnvelopeReader envelopes;

    /** A reader of values up to {@link #DEFAULT_MAX_VALUE_BYTES}. */
    public DocumentEventReader() {
        this(DEFAULT_MAX_VALUE_BYTES);
    }

    /**
     * A reader of values up to a size.
     *
     * @param maxValueBytes the size; a larger value is malformed
     */
    public DocumentEventReader(int maxValueBytes) {
        this.maxValueBytes = maxValueBytes;
        this.envelopes = new EnvelopeReader(strictJson(maxValueBytes));
    }

    /**
     * The event a record holds.
     *
     * @throws MalformedEventException if the record holds none; lists all violations
     */
    public DocumentEvent read(SourceRecord source) {
        Violations violations = new Violations("document event " + source);
        DocumentId id = key(source, violations);
        EventEnvelope envelope = envelope(source, violations);
        ObjectNode object = envelope.data();
        DocumentData data = object == null ? null : DocumentDataReader.read(object, violations);
        DocumentEvent event =
                switch (envelope.kind()) {
                    case TOMBSTONE -> id == null ? null : new DocumentEvent.Deleted(id, null, source.position());
                    case DELETED -> deleted(source, id, envelope, data, violations);
                    case UPSERTED -> new UpsertReader(source, violations).read(id, required(data, violations));
                };
        violations.throwIfAny();
        if (event == null) {
            throw violations.fatal("the event names no document");
        }
        return event;
    }

    /**
     * The data object of a document event, as an HTTP body has it: types are checked, and nothing else.
     *
     * @throws MalformedEventException if the bytes are no such object; lists all violations
     */
    public DocumentData readData(byte[] json) {
        Violations violations = new Violations("document");
        ObjectNode object = envelopes.object(requireSize(json, violations), "value", violations);
        DocumentData data = DocumentDataReader.read(object, violations);
        violations.throwIfAny();
        return data;
    }

    private EventEnvelope envelope(SourceRecord source, Violations violations) {
        byte[] value = source.value();
        if (value != null) {
            requireSize(value, violations);
        }
        return envelopes.read(source, violations);
    }

    private byte[] requireSize(byte[] value, Violations violations) {
        if (value.length > maxValueBytes) {
            throw violations.fatal("value has %d bytes, at most %d are allowed: publish a contentUri instead"
                    .formatted(value.length, maxValueBytes));
        }
        return value;
    }

    private static @Nullable DocumentEvent deleted(
            SourceRecord source,
            @Nullable DocumentId id,
            EventEnvelope envelope,
            @Nullable DocumentData data,
            Violations violations) {
        String subject = envelope.subject();
        if (id != null) {
            KeyAgreement.check(id, data, violations);
            // A deletion of the wrong document cannot be taken back.
            if (subject != null && !subject.equals(id.key()) && !subject.equals(id.value())) {
                violations.add("subject '%s' contradicts the key '%s'".formatted(Excerpt.of(subject), id.key()));
            }
        }
        Long number = data == null ? null : data.version();
        Version version = Versions.of(number, source, violations);
        return id == null || version == null ? null : new DocumentEvent.Deleted(id, version, source.position());
    }

    private static DocumentData required(@Nullable DocumentData data, Violations violations) {
        if (data == null) {
            throw violations.fatal("an upserted event needs data");
        }
        return data;
    }

    private static @Nullable DocumentId key(SourceRecord source, Violations violations) {
        String key = source.key();
        if (key == null) {
            violations.add("key is missing; it must be 'tenant/documentId'");
            return null;
        }
        return violations.attempt(() -> DocumentId.parseKey(key));
    }

    private static ObjectReader strictJson(int maxValueBytes) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_NESTING)
                .maxStringLength(maxValueBytes)
                .build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(constraints).build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build()
                .reader();
    }
}
