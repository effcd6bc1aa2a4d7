package dev.ragstone.index.lucene;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.IndexedChunk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** The index of one generation, open for writing: this process holds its lock. */
final class WriterSession implements AutoCloseable {

    private static final double BUFFER_MEGABYTES = 64;

    /** Half of Lucene's own: a question looks each of its terms up in every segment. */
    private static final int SEGMENTS_PER_TIER = 4;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final GroupCommit commits;
    private final LiveEntries entries = new LiveEntries();
    /** Guards the entries, and keeps Lucene from writing one segment per thread and commit. */
    private final ReentrantLock lock = new ReentrantLock();

    private WriterSession(Directory directory, IndexWriter writer, Duration commitInterval) throws IOException {
        this.directory = directory;
        this.writer = writer;
        // Readers in other processes need a first commit to open.
        writer.commit();
        // Not the writer's own view: a refresh of that writes one more segment per commit.
        this.searchers = new SearcherManager(directory, new Searchers());
        this.commits = new GroupCommit(this::commit, commitInterval);
    }

    /**
     * Opens the index in a folder and creates what is missing.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException if another process has it open
     */
    static WriterSession open(Path folder, Duration commitInterval) throws IOException {
        Directory directory = FSDirectory.open(folder);
        @Nullable IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, configuration());
            return new WriterSession(directory, writer, commitInterval);
        } catch (IOException | RuntimeException e) {
            closeAfter(e, writer, directory);
            throw e;
        }
    }

    void write(List<IndexedChunk> chunks) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (IndexedChunk chunk : chunks) {
            documents.add(ChunkDocuments.write(chunk));
        }
        lock.lock();
        try {
            for (Document document : documents) {
                writer.updateDocument(new Term(ChunkFields.ID, document.get(ChunkFields.ID)), document);
            }
        } finally {
            lock.unlock();
        }
    }

    void remove(Term term) throws IOException {
        writer.deleteDocuments(term);
    }

    void remove(Query query) throws IOException {
        writer.deleteDocuments(query);
    }

    Optional<DocumentEntry> find(DocumentId document) throws IOException {
        lock.lock();
        try {
            return find(document.key());
        } finally {
            lock.unlock();
        }
    }

    /** Writes the entry if the sequence of the one in place is the one before. */
    boolean replace(DocumentEntry next) throws IOException {
        String key = next.id().key();
        lock.lock();
        try {
            long current = find(key).map(DocumentEntry::sequence).orElse(0L);
            if (current != next.sequence() - 1) {
                return false;
            }
            writer.updateDocument(new Term(EntryDocuments.KEY, key), EntryDocuments.write(next));
            entries.put(key, next);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Runs a search on what the last commit holds. */
    <T> T read(Reading<T> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    CompletableFuture<Void> nextCommit() {
        return commits.nextCommit();
    }

    /** What stopped the writer for good, if anything did. */
    @Nullable
    Throwable fatalFailure() {
        return writer.getTragicException();
    }

    /** Commits and closes. */
    @Override
    public void close() throws IOException {
        commits.close();
        searchers.close();
        writer.close();
        directory.close();
    }

    private Optional<DocumentEntry> find(String key) throws IOException {
        Optional<DocumentEntry> written = entries.find(key);
        return written.isPresent() ? written : read(searcher -> new EntrySearch(searcher).find(key));
    }

    private void commit() throws IOException {
        locked(entries::beginCommit);
        writer.commit();
        searchers.maybeRefreshBlocking();
        locked(entries::endCommit);
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig()
                .setCodec(new IndexCodec())
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER))
                .setSimilarity(Searchers.BM25)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    }

    private static void closeAfter(Exception failure, @Nullable IndexWriter writer, Directory directory) {
        try (directory) {
            if (writer != null) {
                writer.rollback();
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
