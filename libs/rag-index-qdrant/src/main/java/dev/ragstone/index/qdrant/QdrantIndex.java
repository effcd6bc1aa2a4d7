package dev.ragstone.index.qdrant;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.EntryPage;
import dev.ragstone.core.index.EntryQuery;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.RevisionPage;
import dev.ragstone.core.index.SearchRequest;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One generation in Qdrant. Chunks are points with a dense vector (cosine) and a sparse one (BM25, the idf by the server);
 * registry entries are points without vectors in a collection beside them. Vectors come back with length 1, whatever
 * their length was.
 */
final class QdrantIndex implements ChunkWriter, ChunkSearcher, DocumentRegistry {

    private final QdrantConnection connection;
    private final List<String> collections;
    private final ChunkStore store;
    private final ChunkSearch search;
    private final EntryStore registry;

    /** {@code chunks} and {@code documents} are the names of its collections. */
    QdrantIndex(
            QdrantConnection connection,
            String chunks,
            String documents,
            SparseTerms sparseTerms,
            double oversampling) {
        this.connection = connection;
        this.collections = List.of(chunks, documents);
        this.store = new ChunkStore(connection, chunks, new ChunkPoints(sparseTerms));
        this.search = new ChunkSearch(connection, chunks, sparseTerms, oversampling);
        this.registry = new EntryStore(connection, documents);
    }

    @Override
    public void write(List<IndexedChunk> chunks) {
        store.write(chunks);
    }

    @Override
    public void remove(DocumentId document, Revision revision) {
        store.remove(document, revision);
    }

    @Override
    public void removeBelow(DocumentId document, Revision revision) {
        store.removeBelow(document, revision);
    }

    @Override
    public Map<ContentHash, PassageEncoding> encodings(DocumentId document) {
        return store.encodings(document);
    }

    @Override
    public RevisionPage revisions(@Nullable String after, int limit) {
        return store.revisions(after, limit);
    }

    @Override
    public void sync() {
        // Every write has waited until it stood in the log and was seen.
    }

    @Override
    public Candidates search(SearchRequest request) {
        return search.search(request);
    }

    @Override
    public List<Chunk> chunksOf(DocumentId document) {
        return search.chunksOf(document);
    }

    @Override
    public long count() {
        return search.count();
    }

    @Override
    public Optional<DocumentEntry> find(DocumentId document) {
        return registry.find(document).map(StoredEntry::entry);
    }

    @Override
    public boolean compareAndSet(@Nullable DocumentEntry expected, DocumentEntry next) {
        return registry.compareAndSet(expected, next);
    }

    @Override
    public EntryPage list(EntryQuery query) {
        return registry.list(query);
    }

    @Override
    public Map<DocumentState, Long> countByState(String tenant) {
        return registry.countByState(tenant);
    }

    @Override
    public List<DocumentEntry> due(Instant now, int limit) {
        return registry.due(now, limit);
    }

    @Override
    public void check() {
        for (String collection : collections) {
            GetCollectionInfoRequest request = GetCollectionInfoRequest.newBuilder()
                    .setCollectionName(collection)
                    .build();
            CollectionStatus status = connection
                    .call(collection, client -> client.collections().get(request))
                    .getResult()
                    .getStatus();
            if (status == CollectionStatus.Red) {
                throw IndexException.unavailable(
                        "Qdrant reports the collection '%s' as failed (red); look at the server's log"
                                .formatted(collection),
                        null);
            }
        }
    }

    @Override
    public void close() {
        // The connection is not its own.
    }
}
