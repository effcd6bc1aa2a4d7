package dev.ragstone.index.lucene;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Chunks and registry of one generation in one Lucene index, written by this process alone. Both are in the same commit, so
 * that a crash leaves either a document and its entry or neither.
 *
 * <p>Writes are kept in memory until {@link #sync}, whose commit all who wait share; searches, vectors, lists and counts
 * see what is committed, {@link #find} and {@link #compareAndSet} what is written.
 */
final class LuceneIndex implements ChunkWriter, ChunkSearcher, DocumentRegistry {

    private final GuardedSession session;
    private final int dimension;

    /**
     * @param session the open index
     * @param dimension components of every vector
     */
    LuceneIndex(GuardedSession session, int dimension) {
        this.session = session;
        this.dimension = dimension;
    }

    @Override
    public void write(List<IndexedChunk> chunks) {
        if (chunks.isEmpty()) {
            return;
        }
        chunks.forEach(this::requireDimension);
        session.use("write chunks of " + chunks.getFirst().chunk().documentId(), open -> {
            open.write(chunks);
            return chunks;
        });
    }

    @Override
    public void remove(DocumentId document, Revision revision) {
        session.use("remove chunks of " + document, open -> {
            open.remove(new Term(ChunkFields.REVISION, ChunkFields.revisionTerm(document, revision)));
            return document;
        });
    }

    @Override
    public void removeBelow(DocumentId document, Revision revision) {
        session.use("remove old chunks of " + document, open -> {
            open.remove(ChunkQueries.below(document, revision));
            return document;
        });
    }

    @Override
    public Map<ContentHash, PassageEncoding> encodings(DocumentId document) {
        return read("read vectors of " + document, searcher -> new VectorLookup(searcher).encodings(document));
    }

    @Override
    public RevisionPage revisions(@Nullable String after, int limit) {
        return read("list revisions", searcher -> new RevisionTerms(searcher).page(after, limit));
    }

    @Override
    public void sync() {
        try {
            session.use("commit", WriterSession::nextCommit).join();
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
        return session.use("read the entry of " + document, open -> open.find(document));
    }

    @Override
    public Optional<DocumentEntry> findDurable(DocumentId document) {
        return read("read the entry of " + document, searcher -> new EntrySearch(searcher).find(document.key()));
    }

    @Override
    public boolean compareAndSet(@Nullable DocumentEntry expected, DocumentEntry next) {
        DocumentEntry.requireSuccession(expected, next);
        return session.use("write the entry of " + next.id(), open -> open.replace(next));
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
        session.use("open", open -> open);
    }

    /** Commits what is written and lets go of the lock. */
    @Override
    public void close() {
        session.close();
    }

    private <T> T read(String what, Reading<T> reading) {
        return session.use(what, open -> open.read(reading));
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
