package dev.ragstone.service.telemetry;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;

/**
 * All names of spans, attributes and metrics. What the OpenTelemetry semantic conventions name is named as there
 * ({@code gen_ai.*}, {@code db.*}, {@code messaging.*}, {@code error.*}); the rest begins with {@code ragstone.}.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/">OpenTelemetry semantic conventions</a>
 */
public final class Telemetry {

    private Telemetry() {}

    /** Names of spans: one per stage. Spans of HTTP and Kafka are named by their instrumentation. */
    public static final class SpanNames {
        /** Ingestion: one document event, from the record to the committed entry. */
        public static final String DOCUMENT = "ragstone.document";

        /** Ingestion: the record becomes an event. */
        public static final String INTAKE = "ragstone.intake";

        /** Ingestion: the registry is asked what the event means, and the revision reserved. */
        public static final String RESERVE = "ragstone.reserve";

        /** Ingestion: content is fetched from its address. */
        public static final String FETCH = "ragstone.fetch";

        /** Ingestion: bytes become text with structure. */
        public static final String PARSE = "ragstone.parse";

        /** Ingestion: personal data is masked. */
        public static final String REDACT = "ragstone.redact";

        /** Ingestion: text becomes chunks. */
        public static final String CHUNK = "ragstone.chunk";

        /** Texts become vectors; semantic conventions call it {@code {operation} {model}}. */
        public static final String EMBED = "embeddings";

        /** Ingestion: chunks and registry entry are written. */
        public static final String UPSERT = "ragstone.upsert";

        /** Ingestion: chunks are removed. */
        public static final String DELETE = "ragstone.delete";

        /** Ingestion: the status is published. */
        public static final String STATUS = "ragstone.status";

        /** Ingestion: what was accepted is told to Kafka, of many documents at once; linked to the trace of each. */
        public static final String ACCEPT = "ragstone.accept";

        /** Ingestion: a dead letter is published again; linked to the trace in which it failed. */
        public static final String REPLAY = "ragstone.replay";

        /** The search for chunks of dead revisions. */
        public static final String RECONCILE = "ragstone.reconcile";

        /** Query: a classifier looks whether the question is an injection. */
        public static final String CLASSIFY = "ragstone.classify";

        /** Query: the question is rewritten with the conversation. */
        public static final String REWRITE = "ragstone.rewrite";

        /** Query: a language model asks the same in other words. */
        public static final String VARY = "ragstone.vary";

        /** Query: a language model imagines a passage with the answer. */
        public static final String IMAGINE = "ragstone.imagine";

        /** Query: candidates are found and fused. */
        public static final String RETRIEVE = "ragstone.retrieve";

        /** Query: the index is searched. */
        public static final String SEARCH = "ragstone.search";

        /** Query: the channels' candidates are joined. */
        public static final String FUSE = "ragstone.fuse";

        /** Query: candidates are reranked. */
        public static final String RERANK = "ragstone.rerank";

        /** Query: the answer is made; semantic conventions call it {@code {operation} {model}}. */
        public static final String GENERATE = "generate_content";

        /** Query: one route is asked; semantic conventions call it {@code {operation} {model}}. */
        public static final String CHAT = "chat";

        /** Query: citations are checked. */
        public static final String CITE = "ragstone.cite";

        /** Query: an entailment model looks at citations again. */
        public static final String ENTAIL = "ragstone.entail";

        /** Query: the interaction is handed to Kafka. */
        public static final String RECORD = "ragstone.record";

        /** Eval: one interaction is evaluated. */
        public static final String EVALUATE = "ragstone.evaluate";

        /** Eval: one metric is computed. */
        public static final String SCORE = "ragstone.score";

        private SpanNames() {}
    }

    /** Names of events of spans. */
    public static final class EventNames {
        /** Eval: what a metric says, see the semantic conventions for events of generative AI. */
        public static final String GEN_AI_EVALUATION_RESULT = "gen_ai.evaluation.result";

        private EventNames() {}
    }

    /** Keys of attributes, with the type of their values. */
    public static final class SpanAttributes {
        /** Class of the error a span ended with. */
        public static final AttributeKey<String> ERROR_TYPE = stringKey("error.type");

        /** What is asked of a model: {@code embeddings}, {@code generate_content}, {@code chat}. */
        public static final AttributeKey<String> GEN_AI_OPERATION_NAME = stringKey("gen_ai.operation.name");

        /** Who runs the model: {@code ragstone} for models in the process. */
        public static final AttributeKey<String> GEN_AI_PROVIDER_NAME = stringKey("gen_ai.provider.name");

        /** The model that was asked for. */
        public static final AttributeKey<String> GEN_AI_REQUEST_MODEL = stringKey("gen_ai.request.model");

        /** The model that answered. */
        public static final AttributeKey<String> GEN_AI_RESPONSE_MODEL = stringKey("gen_ai.response.model");

        /** Tokens read by the model. */
        public static final AttributeKey<Long> GEN_AI_INPUT_TOKENS = longKey("gen_ai.usage.input_tokens");

        /** Tokens written by the model. */
        public static final AttributeKey<Long> GEN_AI_OUTPUT_TOKENS = longKey("gen_ai.usage.output_tokens");

        /** Dimension of the vectors. */
        public static final AttributeKey<Long> GEN_AI_EMBEDDINGS_DIMENSION =
                longKey("gen_ai.embeddings.dimension.count");

        /** Name of a metric of an evaluation. */
        public static final AttributeKey<String> GEN_AI_EVALUATION_NAME = stringKey("gen_ai.evaluation.name");

        /** What the metric says. */
        public static final AttributeKey<Double> GEN_AI_EVALUATION_SCORE = doubleKey("gen_ai.evaluation.score.value");

        /** The same in a word: {@code pass}, {@code fail}. */
        public static final AttributeKey<String> GEN_AI_EVALUATION_LABEL = stringKey("gen_ai.evaluation.score.label");

        /** Why the metric says so, or says nothing. */
        public static final AttributeKey<String> GEN_AI_EVALUATION_EXPLANATION =
                stringKey("gen_ai.evaluation.explanation");

        /** The store: {@code lucene}, {@code qdrant}, {@code postgresql}. */
        public static final AttributeKey<String> DB_SYSTEM_NAME = stringKey("db.system.name");

        /** What is asked of the store: {@code search}, {@code upsert}, {@code delete}. */
        public static final AttributeKey<String> DB_OPERATION_NAME = stringKey("db.operation.name");

        /** The collection that is asked. */
        public static final AttributeKey<String> DB_COLLECTION_NAME = stringKey("db.collection.name");

        /** How many points one operation writes. */
        public static final AttributeKey<Long> DB_OPERATION_BATCH_SIZE = longKey("db.operation.batch.size");

        /** How many rows or points came back. */
        public static final AttributeKey<Long> DB_RESPONSE_RETURNED_ROWS = longKey("db.response.returned_rows");

        /** The messaging system: {@code kafka}. */
        public static final AttributeKey<String> MESSAGING_SYSTEM = stringKey("messaging.system");

        /** The topic. */
        public static final AttributeKey<String> MESSAGING_DESTINATION_NAME = stringKey("messaging.destination.name");

        /** What is done with the message: {@code send}, {@code process}. */
        public static final AttributeKey<String> MESSAGING_OPERATION_NAME = stringKey("messaging.operation.name");

        /** How many messages are sent together. */
        public static final AttributeKey<Long> MESSAGING_BATCH_MESSAGE_COUNT = longKey("messaging.batch.message_count");

        /** The partition, as text. */
        public static final AttributeKey<String> MESSAGING_PARTITION_ID =
                stringKey("messaging.destination.partition.id");

        /** The offset in the partition. */
        public static final AttributeKey<Long> MESSAGING_KAFKA_OFFSET = longKey("messaging.kafka.offset");

        /** The key. */
        public static final AttributeKey<String> MESSAGING_KAFKA_KEY = stringKey("messaging.kafka.message.key");

        /** The tenant. */
        public static final AttributeKey<String> TENANT = stringKey("ragstone.tenant");

        /** Id of the document within its tenant. */
        public static final AttributeKey<String> DOCUMENT_ID = stringKey("ragstone.document.id");

        /** Version of the document. */
        public static final AttributeKey<Long> DOCUMENT_VERSION = longKey("ragstone.document.version");

        /** How the event of a document ended. */
        public static final AttributeKey<String> DOCUMENT_OUTCOME = stringKey("ragstone.document.outcome");

        /** Media type of the content. */
        public static final AttributeKey<String> CONTENT_TYPE = stringKey("ragstone.document.content_type");

        /** How many chunks a document has. */
        public static final AttributeKey<Long> CHUNKS = longKey("ragstone.chunks");

        /** How many of them kept their vectors. */
        public static final AttributeKey<Long> CHUNKS_REUSED = longKey("ragstone.chunks.reused");

        /** How many places of a document held personal data and were masked. */
        public static final AttributeKey<Long> REDACTIONS = longKey("ragstone.redactions");

        /** Id of the interaction. */
        public static final AttributeKey<String> INTERACTION_ID = stringKey("ragstone.interaction.id");

        /** How the question ended. */
        public static final AttributeKey<String> ANSWER_STATUS = stringKey("ragstone.answer.status");

        /** How likely the passages hold an answer, 0 to 1. */
        public static final AttributeKey<Double> ANSWERABILITY = doubleKey("ragstone.answer.answerability");

        /** Whether a step of an answer was left out or replaced. */
        public static final AttributeKey<Boolean> DEGRADED = booleanKey("ragstone.answer.degraded");

        /** {@link dev.ragstone.core.answer.SamplePosition} of a live interaction: below eval-service's rate it is judged. */
        public static final AttributeKey<Double> SAMPLING_HASH = doubleKey("ragstone.sampling.hash");

        /** How many turns the conversation before a question has. */
        public static final AttributeKey<Long> CONVERSATION_TURNS = longKey("ragstone.conversation.turns");

        /** Whether a question was rewritten with the conversation. */
        public static final AttributeKey<Boolean> QUESTION_REWRITTEN = booleanKey("ragstone.question.rewritten");

        /** Mode of the retrieval: {@code hybrid}, {@code dense}, {@code lexical}. */
        public static final AttributeKey<String> RETRIEVAL_MODE = stringKey("ragstone.retrieval.mode");

        /** How many candidates were asked for. */
        public static final AttributeKey<Long> RETRIEVAL_CANDIDATES = longKey("ragstone.retrieval.candidates");

        /** How many passages were asked for. */
        public static final AttributeKey<Long> RETRIEVAL_TOP_K = longKey("ragstone.retrieval.top_k");

        /** How many passages came of it. */
        public static final AttributeKey<Long> RETRIEVAL_PASSAGES = longKey("ragstone.retrieval.passages");

        /** How many citations the answer has. */
        public static final AttributeKey<Long> CITATIONS = longKey("ragstone.citations");

        /** What became of the lookup of a ranking in the cache: {@code hit}, {@code miss}, {@code bypassed}. */
        public static final AttributeKey<String> CACHE = stringKey("ragstone.cache");

        /** What became of the lookup of an answer in the cache: {@code hit}, {@code miss}, {@code bypassed}. */
        public static final AttributeKey<String> CACHE_ANSWER = stringKey("ragstone.cache.answer");

        /** Whether a result came from a cache. */
        public static final AttributeKey<Boolean> CACHE_HIT = booleanKey("ragstone.cache.hit");

        /** Name of a model route. */
        public static final AttributeKey<String> ROUTE = stringKey("ragstone.route");

        /** Price of a call, US dollars. */
        public static final AttributeKey<Double> COST = doubleKey("ragstone.cost.usd");

        /** What became of a question that was looked at for injections: passed, flagged or blocked. */
        public static final AttributeKey<String> QUESTION_GUARD = stringKey("ragstone.question.guard");

        /** Version of the prompt. */
        public static final AttributeKey<String> PROMPT_VERSION = stringKey("ragstone.prompt.version");

        private SpanAttributes() {}
    }

    /** Names of metrics; Prometheus shows them with underscores. Durations are timers in seconds. */
    public static final class MetricNames {
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

    /** Names of the tags of metrics. Their values are few and known: never a tenant's document, never a text. */
    public static final class MetricTags {
        /** How something ended. */
        public static final String OUTCOME = "outcome";

        /** The pipeline's stage. */
        public static final String STAGE = "stage";

        /** A status. */
        public static final String STATUS = "status";

        /** A kind of personal data. */
        public static final String TYPE = "type";

        /** A short stable reason. */
        public static final String REASON = "reason";

        /** Name of a model route. */
        public static final String ROUTE = "route";

        /** A tenant. */
        public static final String TENANT = "tenant";

        /** Version of a prompt. */
        public static final String PROMPT = "prompt";

        /** What a cache remembers. */
        public static final String CACHE = "cache";

        /** Name of an evaluation's metric. */
        public static final String METRIC = "metric";

        private MetricTags() {}
    }
}
