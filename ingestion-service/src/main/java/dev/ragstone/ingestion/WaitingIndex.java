package dev.ragstone.ingestion;

import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.EntryPage;
import dev.ragstone.core.index.EntryQuery;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.RevisionPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The open generation as writer and registry; until it is open, every operation throws {@link IndexException}. */
final class WaitingIndex implements ChunkWriter, DocumentRegistry {

    private final OpenGeneration generation;

    WaitingIndex(OpenGeneration generation) {
        this.generation = generation;
    }

    @Override
    public void write(List<IndexedChunk> chunks) {
        writer().write(chunks);
    }

    @Override
    public void remove(DocumentId document, Revision revision) {
        writer().remove(document, revision);
    }

    @Override
    public void removeBelow(DocumentId document, Revision revision) {
        writer().removeBelow(document, revision);
    }

    @Override
    public Map<ContentHash, Embedding> embeddings(DocumentId document) {
        return writer().embeddings(document);
    }

    @Override
    public RevisionPage revisions(@Nullable String after, int limit) {
        return writer().revisions(after, limit);
    }

    @Override
    public void sync() {
        writer().sync();
    }

    @Override
    public void check() {
        writer().check();
    }

    @Override
    public Optional<DocumentEntry> find(DocumentId document) {
        return registry().find(document);
    }

    @Override
    public Optional<DocumentEntry> findDurable(DocumentId document) {
        return registry().findDurable(document);
    }

    @Override
    public boolean compareAndSet(@Nullable DocumentEntry expected, DocumentEntry next) {
        return registry().compareAndSet(expected, next);
    }

    @Override
    public EntryPage list(EntryQuery query) {
        return registry().list(query);
    }

    @Override
    public Map<DocumentState, Long> countByState(String tenant) {
        return registry().countByState(tenant);
    }

    @Override
    public List<DocumentEntry> due(Instant now, int limit) {
        return registry().due(now, limit);
    }

    @Override
    public void close() {
        // The generation is closed by whoever opened it.
    }

    private ChunkWriter writer() {
        return generation.get().writer();
    }

    private DocumentRegistry registry() {
        return generation.get().registry();
    }
}
