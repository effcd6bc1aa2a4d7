package dev.ragstone.ingestion;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.ingestion.chunking.Chunker;
import dev.ragstone.ingestion.embed.ChunkEmbedder;
import dev.ragstone.ingestion.fetch.ContentFetcher;
import dev.ragstone.ingestion.flow.Admission;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.ingestion.flow.EmbeddedChunks;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.RedactedDocument;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.flow.Turn;
import dev.ragstone.ingestion.parse.DocumentParser;
import dev.ragstone.ingestion.redact.DocumentRedactor;
import dev.ragstone.ingestion.store.DocumentStore;
import dev.ragstone.service.config.IndexConfig;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import io.opentelemetry.api.common.Attributes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes one event through the stages: admit, fetch, parse, redact, chunk, embed, store. */
@ApplicationScoped
class DocumentStages {

    private final ContentFetcher fetcher;
    private final DocumentParser parser;
    private final DocumentRedactor redactor;
    private final Chunker chunker;
    private final ChunkEmbedder embedder;
    private final DocumentStore store;
    private final StageRunner runner;
    private final IndexConfig index;
    private final String fingerprint;

    DocumentStages(
            ContentFetcher fetcher,
            DocumentParser parser,
            DocumentRedactor redactor,
            Chunker chunker,
            ChunkEmbedder embedder,
            DocumentStore store,
            StageRunner runner,
            IndexConfig index) {
        this.fetcher = fetcher;
        this.parser = parser;
        this.redactor = redactor;
        this.chunker = chunker;
        this.embedder = embedder;
        this.store = store;
        this.runner = runner;
        this.index = index;
        // Hashed once: for a small document it would be a fiftieth of what is done beside the embedding.
        this.fingerprint = embedder.fingerprint().id();
    }

    /** Applies an event once; the entry it leaves in the registry is durable on return. */
    DocumentEntry apply(DocumentEvent event, Turn turn, Attempt attempt) {
        Attributes document = document(event);
        Admission admission = runner.run(Stage.STORE, SpanNames.RESERVE, document, () -> store.admit(event, attempt));
        return switch (admission) {
            case Admission.Settled settled -> settled.entry();
            case Admission.Proceed proceed -> {
                DocumentEvent.Upserted upserted = (DocumentEvent.Upserted) event;
                yield fetcher.withRoom(
                        upserted, () -> index(fetched(upserted, document), turn, proceed.first(), attempt));
            }
        };
    }

    private DocumentEvent.Upserted fetched(DocumentEvent.Upserted event, Attributes document) {
        return event.content() instanceof DocumentContent.Reference
                ? runner.run(Stage.FETCH, SpanNames.FETCH, document, () -> fetcher.fetch(event))
                : event;
    }

    private DocumentEntry index(DocumentEvent.Upserted event, Turn turn, boolean first, Attempt attempt) {
        Attributes document = document(event);
        ParsedDocument parsed = runner.run(Stage.PARSE, SpanNames.PARSE, document, () -> parser.parse(event, turn));
        RedactedDocument redacted = redact(event.id().tenant(), document, parsed, described(event, parsed));
        List<Chunk> chunks = runner.run(
                Stage.CHUNK,
                SpanNames.CHUNK,
                document,
                () -> chunker.chunk(event, redacted.document(), redacted.attributes()));
        EmbeddedChunks embedded = runner.run(Stage.EMBED, SpanNames.EMBED, embedding(document), () -> {
            Map<ContentHash, Embedding> known = first ? Map.of() : store.knownEmbeddings(event.id());
            return embedder.embed(chunks, known, turn);
        });
        runner.countChunks(embedded);
        return runner.run(
                Stage.STORE,
                SpanNames.UPSERT,
                upsert(document, embedded),
                () -> store.store(event, embedded.chunks(), fingerprint, attempt, first));
    }

    private RedactedDocument redact(
            String tenant, Attributes document, ParsedDocument parsed, DocumentAttributes attributes) {
        if (!redactor.appliesTo(tenant)) {
            return new RedactedDocument(parsed, attributes, Map.of());
        }
        return runner.run(Stage.REDACT, SpanNames.REDACT, document, () -> {
            RedactedDocument redacted = redactor.redact(tenant, parsed, attributes);
            runner.countRedactions(redacted);
            return redacted;
        });
    }

    private static Attributes document(DocumentEvent event) {
        return Attributes.of(
                SpanAttributes.TENANT, event.id().tenant(),
                SpanAttributes.DOCUMENT_ID, event.id().value());
    }

    private Attributes embedding(Attributes document) {
        return document.toBuilder()
                .put(SpanAttributes.GEN_AI_OPERATION_NAME, "embeddings")
                .put(SpanAttributes.GEN_AI_PROVIDER_NAME, "ragstone")
                .put(SpanAttributes.GEN_AI_REQUEST_MODEL, embedder.fingerprint().model())
                .put(SpanAttributes.GEN_AI_EMBEDDINGS_DIMENSION, (long)
                        embedder.fingerprint().dimension())
                .build();
    }

    private Attributes upsert(Attributes document, EmbeddedChunks embedded) {
        return document.toBuilder()
                .put(SpanAttributes.DB_SYSTEM_NAME, index.engine().name().toLowerCase(Locale.ROOT))
                .put(SpanAttributes.DB_OPERATION_NAME, "upsert")
                .put(SpanAttributes.DB_OPERATION_BATCH_SIZE, (long)
                        embedded.chunks().size())
                .build();
    }

    /** What the event says of the document; what it leaves open, the content may tell. */
    private static DocumentAttributes described(DocumentEvent.Upserted event, ParsedDocument parsed) {
        DocumentAttributes given = event.attributes();
        DocumentAttributes titled = given.title().isBlank() ? given.withTitle(parsed.title()) : given;
        return titled.language() == null ? titled.withLanguage(parsed.language()) : titled;
    }
}
