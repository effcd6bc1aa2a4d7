package dev.ragstone.events;

/** The Kafka topics. Records about a document are keyed {@code tenant/documentId}, about a tenant by tenant, the others by interaction id. */
public final class Topics {

    /** Document events as publishers write them; compacted. */
    public static final String DOCUMENTS = "ragstone.documents";

    /** The newest accepted event of every document: what reindex and rebuild read; compacted. */
    public static final String DOCUMENTS_ACCEPTED = "ragstone.documents.accepted";

    /** How every document stands, as {@link StatusEvent}; compacted. */
    public static final String DOCUMENTS_STATUS = "ragstone.documents.status";

    /** Records that could not be applied, as they came, with {@link DlqHeaders}. */
    public static final String DOCUMENTS_DLQ = "ragstone.documents.dlq";

    /** What was asked of the generations of the index; ingestion-service's own; compacted, one partition. */
    public static final String REINDEX = "ragstone.reindex";

    /** Every question with all that came of it, as {@link InteractionEvent}. */
    public static final String INTERACTIONS = "ragstone.interactions";

    /** What people think of answers, as {@link FeedbackEvent}. */
    public static final String FEEDBACK = "ragstone.feedback";

    /** Scores of interactions, as {@link EvaluationEvent}. */
    public static final String EVALUATIONS = "ragstone.evaluations";

    /** Which tenants are suspended or erased, as {@link TenantEvent}; compacted, one partition. */
    public static final String TENANTS = "ragstone.tenants";

    /** What administrators did, as {@link AuditEvent}. */
    public static final String AUDIT = "ragstone.audit";

    private Topics() {}
}
