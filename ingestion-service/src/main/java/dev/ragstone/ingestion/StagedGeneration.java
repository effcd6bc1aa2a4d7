package dev.ragstone.ingestion;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.ingestion.chunking.Chunker;
import dev.ragstone.ingestion.embed.ChunkEmbedder;
import dev.ragstone.ingestion.flow.Admission;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.ingestion.flow.EmbeddedChunks;
import dev.ragstone.ingestion.flow.Generation;
import dev.ragstone.ingestion.flow.RedactedDocument;
import dev.ragstone.ingestion.flow.Rejection;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.flow.Turn;
import dev.ragstone.ingestion.store.DocumentStore;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import io.opentelemetry.api.common.Attributes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes one event through the stages into one generation: admit, fetch, parse, redact, chunk, embed, store. */
final class StagedGeneration implements Generation {

    private final GenerationIndex index;
    private final Embedder model;
    private final ContentStages content;
    private final Chunker chunker;
    private final ChunkEmbedder embedder;
    private final DocumentStore store;
    private final StageRunner runner;

    StagedGeneration(
            GenerationIndex index,
            Embedder model,
            ContentStages content,
            Chunker chunker,
            ChunkEmbedder embedder,
            StageRunner runner) {
        this.index = index;
        this.model = model;
        this.content = content;
        this.chunker = chunker;
        this.embedder = embedder;
        this.store = new DocumentStore(index.writer(), index.registry(), Clock.systemUTC());
        this.runner = runner;
    }

    @Override
    public GenerationIndex index() {
        return index;
    }

    @Override
    public Embedder embedder() {
        return model;
    }

    @Override
    public DocumentEntry apply(DocumentEvent event, Turn turn, Attempt attempt) {
        Attributes document = content.document(event);
        Admission admission = runner.run(Stage.STORE, SpanNames.RESERVE, document, () -> store.admit(event, attempt));
        if (admission.conflict()) {
            runner.countConflict(event.id());
        }
        return switch (admission) {
            case Admission.Settled settled -> settled.entry();
            case Admission.Proceed proceed ->
                content.read(
                        (DocumentEvent.Upserted) event,
                        turn,
                        (read, redacted) -> index(read, redacted, turn, proceed.first(), attempt));
        };
    }

    @Override
    public DocumentEntry fail(DocumentId document, @Nullable DocumentEvent event, Rejection rejection) {
        return store.fail(document, event, rejection.stage(), rejection.reason(), rejection.attempt());
    }

    private DocumentEntry index(
            DocumentEvent.Upserted event, RedactedDocument redacted, Turn turn, boolean first, Attempt attempt) {
        Attributes document = content.document(event);
        List<Chunk> chunks = runner.run(
                Stage.CHUNK,
                SpanNames.CHUNK,
                document,
                () -> chunker.chunk(event, redacted.document(), redacted.attributes()));
        EmbeddedChunks embedded = runner.run(Stage.EMBED, SpanNames.EMBED, embedding(document), () -> {
            Map<ContentHash, PassageEncoding> known = first ? Map.of() : store.knownEncodings(event.id());
            return embedder.embed(chunks, known, turn);
        });
        runner.countChunks(embedded);
        return runner.run(
                Stage.STORE,
                SpanNames.UPSERT,
                content.upsert(document, embedded),
                () -> store.store(event, embedded.chunks(), index.name().fingerprint(), attempt, first));
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
}
