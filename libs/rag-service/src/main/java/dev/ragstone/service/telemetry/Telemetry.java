package dev.ragstone.service.telemetry;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;

/**
 * All names of spans, events and attributes. What the OpenTelemetry semantic conventions name is named as there
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
}
