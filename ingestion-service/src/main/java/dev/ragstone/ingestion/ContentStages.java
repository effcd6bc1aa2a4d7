package dev.ragstone.ingestion;

import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.ingestion.fetch.ContentFetcher;
import dev.ragstone.ingestion.flow.EmbeddedChunks;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.RedactedDocument;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.flow.Turn;
import dev.ragstone.ingestion.parse.DocumentParser;
import dev.ragstone.ingestion.redact.DocumentRedactor;
import dev.ragstone.service.config.IndexConfig;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import io.opentelemetry.api.common.Attributes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/** The stages that are the same whatever index a document goes into: fetch, parse, redact. */
@ApplicationScoped
class ContentStages {

    private final ContentFetcher fetcher;
    private final DocumentParser parser;
    private final DocumentRedactor redactor;
    private final StageRunner runner;
    private final IndexConfig index;

    /** What is done with a document that has been read. */
    interface Next {
        DocumentEntry index(DocumentEvent.Upserted event, RedactedDocument document);
    }

    ContentStages(
            ContentFetcher fetcher,
            DocumentParser parser,
            DocumentRedactor redactor,
            StageRunner runner,
            IndexConfig index) {
        this.fetcher = fetcher;
        this.parser = parser;
        this.redactor = redactor;
        this.runner = runner;
        this.index = index;
    }

    /** Reads a document's content and hands it on; a content that is fetched takes up room until that returns. */
    DocumentEntry read(DocumentEvent.Upserted event, Turn turn, Next next) {
        Attributes document = document(event);
        return fetcher.withRoom(event, () -> {
            DocumentEvent.Upserted fetched = fetched(event, document);
            ParsedDocument parsed =
                    runner.run(Stage.PARSE, SpanNames.PARSE, document, () -> parser.parse(fetched, turn));
            return next.index(fetched, redact(event.id().tenant(), document, parsed, described(fetched, parsed)));
        });
    }

    /** What spans say of an event's document. */
    Attributes document(DocumentEvent event) {
        return Attributes.of(
                SpanAttributes.TENANT, event.id().tenant(),
                SpanAttributes.DOCUMENT_ID, event.id().value());
    }

    /** What spans say of writing chunks. */
    Attributes upsert(Attributes document, EmbeddedChunks embedded) {
        return document.toBuilder()
                .put(SpanAttributes.DB_SYSTEM_NAME, index.engine().name().toLowerCase(Locale.ROOT))
                .put(SpanAttributes.DB_OPERATION_NAME, "upsert")
                .put(SpanAttributes.DB_OPERATION_BATCH_SIZE, (long)
                        embedded.chunks().size())
                .build();
    }

    private DocumentEvent.Upserted fetched(DocumentEvent.Upserted event, Attributes document) {
        return event.content() instanceof DocumentContent.Reference
                ? runner.run(Stage.FETCH, SpanNames.FETCH, document, () -> fetcher.fetch(event))
                : event;
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

    /** What the event says of the document; what it leaves open, the content may tell. */
    private static DocumentAttributes described(DocumentEvent.Upserted event, ParsedDocument parsed) {
        DocumentAttributes given = event.attributes();
        DocumentAttributes titled = given.title().isBlank() ? given.withTitle(parsed.title()) : given;
        return titled.language() == null ? titled.withLanguage(parsed.language()) : titled;
    }
}
