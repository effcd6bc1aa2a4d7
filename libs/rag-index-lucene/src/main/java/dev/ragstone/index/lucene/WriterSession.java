package dev.ragstone.index.lucene;

import dev.ragstone.core.chunk.IndexedChunk;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentEntry;
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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** The index of one generation, open for writing: this process holds its lock. */
final class WriterSession implements AutoCloseable {

    private static final double BUFFER_MEGABYTES = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final LiveEntries entries;
    private final GroupCommit commits;
    private final ReentrantLock registryLock = new ReentrantLock();

    private WriterSession(Directory directory, IndexWriter writer, Duration commitInterval) throws IOException {
        this.directory = directory;
        this.writer = writer;
        // Readers in other processes need a first commit to open.
        writer.commit();
        this.searchers = new SearcherManager(writer, new Searchers());
        this.entries = new LiveEntries(searchers);
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
        for (int i = 0; i < chunks.size(); i++) {
            Term id = new Term(ChunkFields.ID, chunks.get(i).chunk().id().toString());
            writer.updateDocument(id, documents.get(i));
        }
    }

    void remove(Term term) throws IOException {
        writer.deleteDocuments(term);
    }

    void remove(Query query) throws IOException {
        writer.deleteDocuments(query);
    }

    Optional<DocumentEntry> find(DocumentId document) throws IOException {
        return entries.get(document.key());
    }

    /** Writes the entry if the sequence of the one in place is the one before. */
    boolean replace(DocumentEntry next) throws IOException {
        String key = next.id().key();
        registryLock.lock();
        try {
            long current = entries.get(key).map(DocumentEntry::sequence).orElse(0L);
            if (current != next.sequence() - 1) {
                return false;
            }
            writer.updateDocument(new Term(EntryDocuments.KEY, key), EntryDocuments.write(next));
            entries.add(key, Optional.of(next));
            return true;
        } finally {
            registryLock.unlock();
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
        entries.close();
        searchers.close();
        writer.close();
        directory.close();
    }

    private void commit() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig()
                .setCodec(new VectorCodec())
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
