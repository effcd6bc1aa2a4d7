package dev.ragstone.index.lucene;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.embedding.Embedding;
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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Chunks and registry in one Lucene index, written by this process alone. Both are in the same commit, so that a crash
 * leaves either a document and its entry or neither.
 *
 * <p>Writes are kept in memory until {@link #sync}, whose commit all who wait share; searches, vectors, lists and counts
 * see what is committed, {@link #find} and {@link #compareAndSet} what is written. The lock of the index is taken at the
 * first use: while another process holds it every operation throws {@link IndexException} and the next one tries again.
 */
public final class LuceneIndex implements ChunkWriter, ChunkSearcher, DocumentRegistry {

    private final LazySession lazy;
    private final int dimension;

    private LuceneIndex(LazySession lazy, int dimension) {
        this.lazy = lazy;
        this.dimension = dimension;
    }

    /**
     * Names the index to write; nothing is opened yet.
     *
     * @param directory the folder of all generations; created if missing
     * @param generation id of the fingerprint the vectors are made with; it becomes the generation that serves
     * @param commitInterval the least time from one commit to the next
     * @param dimension components of every vector
     */
    public static LuceneIndex open(Path directory, String generation, Duration commitInterval, int dimension) {
        return new LuceneIndex(new LazySession(new Generations(directory), generation, commitInterval), dimension);
    }

    @Override
    public void write(List<IndexedChunk> chunks) {
        if (chunks.isEmpty()) {
            return;
        }
        chunks.forEach(this::requireDimension);
        lazy.use("write chunks of " + chunks.getFirst().chunk().documentId(), session -> {
            session.write(chunks);
            return chunks;
        });
    }

    @Override
    public void remove(DocumentId document, Revision revision) {
        lazy.use("remove chunks of " + document, session -> {
            session.remove(new Term(ChunkFields.REVISION, ChunkFields.revisionTerm(document, revision)));
            return document;
        });
    }

    @Override
    public void removeBelow(DocumentId document, Revision revision) {
        lazy.use("remove old chunks of " + document, session -> {
            session.remove(ChunkQueries.below(document, revision));
            return document;
        });
    }

    @Override
    public Map<ContentHash, Embedding> embeddings(DocumentId document) {
        return read("read vectors of " + document, searcher -> new VectorLookup(searcher).embeddings(document));
    }

    @Override
    public RevisionPage revisions(@Nullable String after, int limit) {
        return read("list revisions", searcher -> new RevisionTerms(searcher).page(after, limit));
    }

    @Override
    public void sync() {
        try {
            lazy.use("commit", WriterSession::nextCommit).join();
        } catch (CompletionException e) {
            throw Failures.unavailable("commit", e.getCause());
        }
    }

    @Override
    public Candidates search(SearchRequest request) {
        return read("search", searcher -> new ChunkSearch(searcher).search(request));
    }

    @Override
    public List<Chunk> chunksOf(DocumentId document) {
        return read("read chunks of " + document, searcher -> new ChunkSearch(searcher).chunksOf(document));
    }

    @Override
    public long count() {
        return read("count chunks", searcher -> new ChunkSearch(searcher).count());
    }

    @Override
    public Optional<DocumentEntry> find(DocumentId document) {
        return lazy.use("read the entry of " + document, session -> session.find(document));
    }

    @Override
    public Optional<DocumentEntry> findDurable(DocumentId document) {
        return read("read the entry of " + document, searcher -> new EntrySearch(searcher).find(document.key()));
    }

    @Override
    public boolean compareAndSet(@Nullable DocumentEntry expected, DocumentEntry next) {
        DocumentEntry.requireSuccession(expected, next);
        return lazy.use("write the entry of " + next.id(), session -> session.replace(next));
    }

    @Override
    public EntryPage list(EntryQuery query) {
        return read("list entries", searcher -> new EntrySearch(searcher).list(query));
    }

    @Override
    public Map<DocumentState, Long> countByState(String tenant) {
        return read("count entries", searcher -> new EntrySearch(searcher).countByState(tenant));
    }

    @Override
    public List<DocumentEntry> due(Instant now, int limit) {
        return read("list due entries", searcher -> new EntrySearch(searcher).due(now, limit));
    }

    @Override
    public void check() {
        lazy.use("open", session -> session);
    }

    /** Commits what is written and lets go of the lock. */
    @Override
    public void close() {
        lazy.close();
    }

    private <T> T read(String what, Reading<T> reading) {
        return lazy.use(what, session -> session.read(reading));
    }

    private void requireDimension(IndexedChunk indexed) {
        int found = indexed.embedding().dimension();
        if (found != dimension) {
            throw IndexException.refused(
                    "chunk %s has a vector of %d components, but the index takes %d; give each embedding model a generation of its own"
                            .formatted(indexed.chunk().id(), found, dimension),
                    null);
        }
    }
}
