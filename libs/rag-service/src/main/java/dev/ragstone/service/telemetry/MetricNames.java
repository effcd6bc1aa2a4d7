package dev.ragstone.service.telemetry;

/** Names of metrics; Prometheus shows them with underscores. Durations are timers in seconds. */
public final class MetricNames {
    /** Document events received, by {@link MetricTags#OUTCOME}. */
    public static final String DOCUMENT_EVENTS = "ragstone.document.events";

    /** Records sent to the DLQ, by {@link MetricTags#STAGE}. */
    public static final String DOCUMENT_DEAD_LETTERS = "ragstone.document.dead.letters";

    /** Dead letters published again, by {@link MetricTags#STAGE}. */
    public static final String DOCUMENT_REPLAYS = "ragstone.document.replays";

    /** Requests refused because a caller or a tenant asked too often, by {@link MetricTags#TYPE}: identity, tenant, streams. */
    public static final String REQUESTS_LIMITED = "ragstone.requests.limited";

    /** Requests counted where replicas share their rates, by {@link MetricTags#OUTCOME}: shared, or own while Redis is away. */
    public static final String RATES_COUNTED = "ragstone.rates.counted";

    /** Records of what administrators did, by {@link MetricTags#OUTCOME}: sent, or lost to the topic. */
    public static final String AUDIT_RECORDS = "ragstone.audit.records";

    /** Equal versions with different contents. */
    public static final String DOCUMENT_VERSION_CONFLICTS = "ragstone.document.version.conflicts";

    /** From the timestamp of a record to its document being searchable. */
    public static final String DOCUMENT_LAG = "ragstone.document.lag";

    /** Records under way in ingestion. */
    public static final String DOCUMENTS_IN_FLIGHT = "ragstone.documents.in.flight";

    /** Records that were put off because their tenant has more under way than its share. */
    public static final String DOCUMENTS_PUT_OFF = "ragstone.documents.put.off";

    /** Documents settled because their time had come: expired or abandoned; by outcome. */
    public static final String DOCUMENTS_SETTLED = "ragstone.documents.settled";

    /** Dead revisions whose chunks the reconciler removed. */
    public static final String REVISIONS_RECONCILED = "ragstone.revisions.reconciled";

    /** Chunks written, by {@link MetricTags#OUTCOME}: {@code embedded}, {@code reused}. */
    public static final String CHUNKS = "ragstone.chunks";

    /** Places of documents that held personal data and were masked, by {@link MetricTags#TYPE}. */
    public static final String REDACTIONS = "ragstone.redactions";

    /** Time of a stage, by {@link MetricTags#STAGE}. */
    public static final String STAGE_DURATION = "ragstone.stage.duration";

    /** Questions, by {@link MetricTags#STATUS}. */
    public static final String QUERIES = "ragstone.queries";

    /** How many requests are let in at once, by {@link MetricTags#TYPE}: {@code answer}, {@code retrieve}. */
    public static final String ADMISSION_LIMIT = "ragstone.admission.limit";

    /** Requests turned away because there was no room, by {@link MetricTags#TYPE}. */
    public static final String ADMISSION_TURNED_AWAY = "ragstone.admission.turned.away";

    /** Steps of a question that were left out or replaced, by {@link MetricTags#REASON}. */
    public static final String QUERIES_DEGRADED = "ragstone.queries.degraded";

    /**
     * Calls of model routes, from the start to the end, by {@link MetricTags#ROUTE} and {@link MetricTags#OUTCOME}:
     * {@code answered}, {@code abandoned}, or what went wrong.
     */
    public static final String GENERATION_CALLS = "ragstone.generation.calls";

    /** From the start of a call to the first piece of its answer, by {@link MetricTags#ROUTE}. */
    public static final String GENERATION_FIRST_TOKEN = "ragstone.generation.first.token";

    /** Routes that were passed over because they have no room or are left alone, by {@link MetricTags#ROUTE}. */
    public static final String GENERATION_SKIPPED = "ragstone.generation.skipped";

    /** Tokens of calls of models, by {@link MetricTags#ROUTE}, {@link MetricTags#TENANT} and {@link MetricTags#TYPE}. */
    public static final String GENERATION_TOKENS = "ragstone.generation.tokens";

    /** Cost of calls of models in US dollars, by {@link MetricTags#ROUTE}, {@link MetricTags#TENANT} and {@link MetricTags#PROMPT}. */
    public static final String GENERATION_COST = "ragstone.generation.cost";

    /** Passages that were found and that no answer is made from, by {@link MetricTags#REASON}. */
    public static final String PASSAGES_LEFT_OUT = "ragstone.passages.left.out";

    /**
     * Lookups in the caches of questions, by {@link MetricTags#CACHE} ({@code ranking}, {@code answer}),
     * {@link MetricTags#OUTCOME} ({@code hit}, {@code miss}, {@code bypassed}) and, for those that were bypassed,
     * {@link MetricTags#REASON}.
     */
    public static final String CACHE_LOOKUPS = "ragstone.cache.lookups";

    /** Citations, by {@link MetricTags#STATUS}. */
    public static final String CITATIONS = "ragstone.citations";

    /** Claims that words leave in doubt, by {@link MetricTags#OUTCOME}: what an entailment model made of them, or why it did not. */
    public static final String CLAIMS_DOUBTED = "ragstone.claims.doubted";

    /** Links, secrets, instructions and personal data that were removed from answers, by {@link MetricTags#REASON}. */
    public static final String ANSWERS_CLEANED = "ragstone.answers.cleaned";

    /** Questions with personal data, by {@link MetricTags#OUTCOME}: masked or blocked. */
    public static final String QUESTIONS_PERSONAL_DATA = "ragstone.questions.personal.data";

    /** Questions that were looked at for injections, by {@link MetricTags#OUTCOME}. */
    public static final String QUESTIONS_GUARDED = "ragstone.questions.guarded";

    /**
     * From the question to what a classifier of injections says of it, by {@link MetricTags#OUTCOME}: {@code suspicious},
     * {@code harmless}, or {@code late}, {@code failed}, {@code left_alone}, where it said nothing.
     */
    public static final String QUESTIONS_CLASSIFIED = "ragstone.questions.classified";

    /** Sentences of answers that no reader has seen, because the passages they cite do not support them. */
    public static final String SENTENCES_WITHHELD = "ragstone.sentences.withheld";

    /** Interactions handed to Kafka. */
    public static final String INTERACTIONS_RECORDED = "ragstone.interactions.recorded";

    /** Interactions lost on the way to Kafka, by {@link MetricTags#REASON}. */
    public static final String INTERACTIONS_DROPPED = "ragstone.interactions.dropped";

    /** Interactions that eval-service received, by {@link MetricTags#OUTCOME}: {@code sampled}, {@code unsampled}, ... */
    public static final String INTERACTIONS_RECEIVED = "ragstone.interactions.received";

    /** Scores, by {@link MetricTags#METRIC} and {@link MetricTags#OUTCOME}: {@code scored}, {@code skipped}, ... */
    public static final String EVALUATIONS = "ragstone.evaluations";

    /** Scores that are not what they were, by {@link MetricTags#METRIC} and {@link MetricTags#TYPE}: {@code fall}, {@code rise}. */
    public static final String EVALUATION_DRIFTS = "ragstone.evaluation.drifts";

    /** Records of feedback, by {@link MetricTags#OUTCOME}: {@code kept}, {@code malformed}. */
    public static final String FEEDBACK_RECEIVED = "ragstone.feedback.received";

    /** Distribution of the scores, by {@link MetricTags#METRIC}. */
    public static final String EVALUATION_SCORE = "ragstone.evaluation.score";

    private MetricNames() {}
}
