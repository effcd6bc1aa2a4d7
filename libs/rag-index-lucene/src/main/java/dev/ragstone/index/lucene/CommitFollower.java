package dev.ragstone.index.lucene;

import dev.ragstone.core.index.IndexException;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Reads the newest commit of a generation, while another process writes on. */
final class CommitFollower implements Closeable {

    /** The writer may delete files between the look at a commit and its opening; so often in a row it does not. */
    private static final int ATTEMPTS = 10;

    private final Path folder;
    private final FolderIdentity identity;
    private final Directory directory;
    private final SearcherManager searchers;

    private CommitFollower(Path folder, FolderIdentity identity, Directory directory, SearcherManager searchers) {
        this.folder = folder;
        this.identity = identity;
        this.directory = directory;
        this.searchers = searchers;
    }

    /**
     * Opens the index in a folder.
     *
     * @throws IndexException if there is none
     */
    static CommitFollower open(Path folder) throws IOException {
        FolderIdentity identity;
        Directory directory;
        try {
            identity = FolderIdentity.of(folder);
            directory = FSDirectory.open(folder);
        } catch (NoSuchFileException e) {
            throw unreadable(folder, e);
        }
        try {
            return new CommitFollower(folder, identity, directory, new SearcherManager(directory, new Searchers()));
        } catch (IOException e) {
            directory.close();
            throw unreadable(folder, e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    <T> T read(Reading<T> reading) throws IOException {
        @Nullable Exception last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                IndexSearcher searcher = searchers.acquire();
                try {
                    if (isNewest(searcher)) {
                        return reading.on(searcher);
                    }
                } finally {
                    searchers.release(searcher);
                }
                searchers.maybeRefreshBlocking();
            } catch (FileNotFoundException | NoSuchFileException | AlreadyClosedException e) {
                last = e;
            }
        }
        throw unreadable(folder, last);
    }

    /** Whether the folder is still the one that was opened, and no other generation that has taken its name since. */
    boolean isPresent() {
        try {
            return identity.equals(FolderIdentity.of(folder));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        directory.close();
    }

    private static IndexException unreadable(Path folder, @Nullable Exception cause) {
        return IndexException.unavailable(
                "the index in %s cannot be read: %s. It appears when ingestion-service has opened it"
                        .formatted(folder, cause),
                cause);
    }

    /** The writer keeps one commit: as long as ours is there, it is the newest. */
    private boolean isNewest(IndexSearcher searcher) throws IOException {
        DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
        return Files.exists(folder.resolve(reader.getIndexCommit().getSegmentsFileName()));
    }
}
