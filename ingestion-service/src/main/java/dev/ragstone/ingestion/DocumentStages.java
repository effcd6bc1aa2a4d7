package dev.ragstone.ingestion;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.ingestion.chunking.StructureAwareChunker;
import dev.ragstone.ingestion.embed.ChunkEmbedder;
import dev.ragstone.ingestion.flow.Admission;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.ingestion.flow.EmbeddedChunks;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.parse.DocumentParser;
import dev.ragstone.ingestion.store.DocumentStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Takes one event through the stages: admit, parse, chunk, embed, store. */
@ApplicationScoped
class DocumentStages {

    private final DocumentParser parser;
    private final StructureAwareChunker chunker;
    private final ChunkEmbedder embedder;
    private final DocumentStore store;
    private final StageRunner stages;

    DocumentStages(
            DocumentParser parser,
            StructureAwareChunker chunker,
            ChunkEmbedder embedder,
            DocumentStore store,
            StageRunner stages) {
        this.parser = parser;
        this.chunker = chunker;
        this.embedder = embedder;
        this.store = store;
        this.stages = stages;
    }

    /** Applies an event once; the entry it leaves in the registry is durable on return. */
    DocumentEntry apply(DocumentEvent event, Attempt attempt) {
        Admission admission = stages.run(Stage.STORE, "admit", event.id(), () -> store.admit(event, attempt));
        return switch (admission) {
            case Admission.Settled settled -> settled.entry();
            case Admission.Proceed proceed -> index((DocumentEvent.Upserted) event, proceed.first(), attempt);
        };
    }

    private DocumentEntry index(DocumentEvent.Upserted event, boolean first, Attempt attempt) {
        ParsedDocument parsed = stages.run(Stage.PARSE, event.id(), () -> parser.parse(event));
        DocumentAttributes attributes = titled(event, parsed);
        List<Chunk> chunks = stages.run(Stage.CHUNK, event.id(), () -> chunker.chunk(event, parsed, attributes));
        EmbeddedChunks embedded = stages.run(Stage.EMBED, event.id(), () -> {
            Map<ContentHash, Embedding> known = first ? Map.of() : store.knownEmbeddings(event.id());
            return embedder.embed(chunks, known);
        });
        stages.countChunks(embedded);
        return stages.run(
                Stage.STORE,
                event.id(),
                () -> store.store(event, embedded.chunks(), embedder.fingerprint(), attempt, first));
    }

    private static DocumentAttributes titled(DocumentEvent.Upserted event, ParsedDocument parsed) {
        DocumentAttributes attributes = event.attributes();
        return attributes.title().isBlank() ? attributes.withTitle(parsed.title()) : attributes;
    }
}
