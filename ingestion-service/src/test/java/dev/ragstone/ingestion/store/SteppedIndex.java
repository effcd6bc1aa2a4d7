package dev.ragstone.ingestion.store;

import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.EntryPage;
import dev.ragstone.core.index.EntryQuery;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.RevisionPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One worker's view of an index that others use as well: it asks for its turn before every operation. */
record SteppedIndex(ChunkWriter writer, DocumentRegistry registry, Runnable step)
        implements ChunkWriter, DocumentRegistry {

    /** Chunk by chunk, because a store may be seen with half of them. */
    @Override
    public void write(List<IndexedChunk> chunks) {
        for (IndexedChunk chunk : chunks) {
            then(() -> writer.write(List.of(chunk)));
        }
    }

    @Override
    public void remove(DocumentId document, Revision revision) {
        then(() -> writer.remove(document, revision));
    }

    @Override
    public void removeBelow(DocumentId document, Revision revision) {
        then(() -> writer.removeBelow(document, revision));
    }

    @Override
    public Map<ContentHash, PassageEncoding> encodings(DocumentId document) {
        return after(() -> writer.encodings(document));
    }

    @Override
    public RevisionPage revisions(@Nullable String after, int limit) {
        return after(() -> writer.revisions(after, limit));
    }

    @Override
    public void sync() {
        then(writer::sync);
    }

    @Override
    public Optional<DocumentEntry> find(DocumentId document) {
        return after(() -> registry.find(document));
    }

    @Override
    public boolean compareAndSet(@Nullable DocumentEntry expected, DocumentEntry next) {
        return after(() -> registry.compareAndSet(expected, next));
    }

    @Override
    public EntryPage list(EntryQuery query) {
        return after(() -> registry.list(query));
    }

    @Override
    public Map<DocumentState, Long> countByState(String tenant) {
        return after(() -> registry.countByState(tenant));
    }

    @Override
    public List<DocumentEntry> due(Instant now, int limit) {
        return after(() -> registry.due(now, limit));
    }

    @Override
    public void check() {
        then(writer::check);
    }

    @Override
    public void close() {
        // The index belongs to all workers.
    }

    private void then(Runnable operation) {
        step.run();
        operation.run();
    }

    private <T> T after(Supplier<T> operation) {
        step.run();
        return operation.get();
    }
}
