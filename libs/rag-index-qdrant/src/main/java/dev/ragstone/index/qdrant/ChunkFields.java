package dev.ragstone.index.qdrant;

/** Names of the vectors and payload fields of a chunk's point. */
final class ChunkFields {

    /** The dense vector. */
    static final String DENSE = "dense";
    /** The sparse vector. */
    static final String TERMS = "terms";

    /**
     * The signs of the tokens in Base64. As a multivector Qdrant keeps them as numbers beside the bits, 85 KB to a chunk
     * where this takes 6.2.
     */
    static final String SIGNS = "token_signs";

    static final String TENANT = "tenant";
    /** The document's key, tenant included. */
    static final String DOCUMENT = "document";

    static final String REVISION = "revision";
    static final String ORDINAL = "ordinal";
    static final String TEXT = "text";
    static final String HEADINGS = "headings";
    static final String START = "start";
    static final String END = "end";
    static final String CONTEXT = "context";
    static final String CONTEXT_START = "context_start";
    static final String CONTEXT_END = "context_end";
    static final String CONTENT_HASH = "content_hash";
    static final String TITLE = "title";
    static final String URI = "uri";
    static final String LANGUAGE = "language";
    /** The language in lower case, for filters. */
    static final String LANGUAGE_CODE = "language_code";

    static final String METADATA = "metadata";
    /** Every scalar of the metadata with its field and type, for filters; see {@link Metadata}. */
    static final String FACTS = "metadata_facts";
    /** The metadata fields that have a value, for filters. */
    static final String FIELDS = "metadata_fields";
    /** By field, the instants its texts name, in milliseconds, for ranges. */
    static final String INSTANTS = "metadata_instants";

    static final String ACL = "acl";
    static final String UPDATED_AT = "updated_at";
    static final String EXPIRES_AT = "expires_at";

    private ChunkFields() {}
}
