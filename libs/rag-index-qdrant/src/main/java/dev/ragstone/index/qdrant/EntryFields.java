package dev.ragstone.index.qdrant;

/** Names of the payload fields of a registry entry's point. */
final class EntryFields {

    static final String TENANT = ChunkFields.TENANT;
    static final String DOCUMENT = ChunkFields.DOCUMENT;
    static final String STATE = "state";
    static final String SEQUENCE = "sequence";
    /** The nonces of the last writers; see {@link Succession}. */
    static final String WRITERS = "writers";

    static final String LIVE = "live";
    static final String REVISION = "revision";
    static final String POSITION = "position";
    static final String CHUNKS = "chunks";
    static final String FINGERPRINT = "fingerprint";
    static final String EXPIRES_AT = "expires_at";
    /** When the entry is due, in milliseconds, where a range finds it. */
    static final String DUE_AT_MILLIS = "due_at_millis";

    static final String RESERVED = "reserved";
    static final String FENCE = "fence";
    static final String DELETED_BEFORE = "deleted_before";
    static final String TIMESTAMP = "timestamp_millis";
    static final String OFFSET = "offset";
    static final String VERSION = "version";
    static final String OUTCOME = "outcome";
    static final String STAGE = "stage";
    static final String REASON = "reason";
    static final String ATTEMPT = "attempt";
    static final String AT = "at";
    static final String TRACE_ID = "trace_id";

    private EntryFields() {}
}
