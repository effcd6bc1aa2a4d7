package dev.ragstone.index.qdrant;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
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
 * The index in Qdrant. Chunks are points with a dense vector (cosine) and a sparse one (BM25, the idf by the server);
 * registry entries are points without vectors in a collection beside them. Vectors come back with length 1, whatever
 * their length was. Any number of processes may write and search at once.
 */
public final class QdrantIndex implements ChunkWriter, ChunkSearcher, DocumentRegistry {

    private final QdrantConnection connection;
    private final CollectionNames names;
    private final Generation generation;
    private final ChunkStore store;
    private final ChunkSearch search;
    private final EntryStore registry;

    private QdrantIndex(QdrantSettings settings) {
        this.connection = new QdrantConnection(settings);
        this.names = new CollectionNames(settings.collection());
        this.generation = new Generation(connection, names);
        SparseTerms sparseTerms = new SparseTerms(settings.averageTerms());
        this.store = new ChunkStore(connection, names.chunks(), new ChunkPoints(sparseTerms));
        this.search = new ChunkSearch(connection, names.chunks(), sparseTerms);
        this.registry = new EntryStore(connection, names.documents());
    }

    /**
     * An index on a server, which need not be up: it is connected with the first call. Until the collections are there,
     * calls throw a transient {@link IndexException}.
     */
    public static QdrantIndex connect(QdrantSettings settings) {
        return new QdrantIndex(settings);
    }

    /**
     * Makes the collections, payload indexes and aliases for an embedding where they are absent. Writers call it before
     * they write; several may at once.
     *
     * @throws IndexException if the server cannot be reached, or serves vectors of another embedding
     */
    public void prepare(EmbeddingFingerprint fingerprint) {
        generation.prepare(fingerprint);
    }

    /**
     * Returns if the index serves vectors of this embedding. Readers call it before they search.
     *
     * @throws IndexException if the server cannot be reached or serves nothing yet (transient), or serves vectors of
     *     another embedding
     */
    public void requireServing(EmbeddingFingerprint fingerprint) {
        generation.requireServing(fingerprint);
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
    public Map<ContentHash, Embedding> embeddings(DocumentId document) {
        return store.embeddings(document);
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
        for (String collection : List.of(names.chunks(), names.documents())) {
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
        connection.close();
    }
}
