package dev.ragstone.core.document;

import org.jspecify.annotations.Nullable;

/** What happened to a document, as one Kafka record says. */
public sealed interface DocumentEvent {

    /** The document. */
    DocumentId id();

    /** Where the record stands among the document's records. */
    RecordPosition position();

    /**
     * A document was created or changed.
     *
     * @param id the document
     * @param revision its version and the hash of everything below
     * @param position the record's position
     * @param contentType media type of the content, lower case, without parameters
     * @param content the content
     * @param attributes title, metadata, access
     */
    record Upserted(
            DocumentId id,
            Revision revision,
            RecordPosition position,
            String contentType,
            DocumentContent content,
            DocumentAttributes attributes)
            implements DocumentEvent {}

    /**
     * A document was deleted.
     *
     * @param id the document
     * @param version everything up to this version is deleted; null (a Kafka tombstone) deletes every version whose
     *     record came before this one
     * @param position the record's position
     */
    record Deleted(DocumentId id, @Nullable Version version, RecordPosition position) implements DocumentEvent {}
}
