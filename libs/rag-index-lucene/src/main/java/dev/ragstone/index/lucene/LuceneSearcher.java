package dev.ragstone.index.lucene;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.SearchRequest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches the index that a {@link LuceneIndex} writes, mostly in another process. Every search sees the newest commit.
 * The index need not exist yet: until it does every operation throws {@link IndexException}.
 */
public final class LuceneSearcher implements ChunkSearcher {

    private final CommitFollower follower;

    private LuceneSearcher(CommitFollower follower) {
        this.follower = follower;
    }

    /** Searches whichever generation serves. */
    public static LuceneSearcher open(Path directory) {
        return open(directory, null);
    }

    /**
     * Searches the generation that serves, as long as it is this one: vectors of another fingerprint cannot be compared
     * with the questions'.
     *
     * @param directory the folder of all generations
     * @param generation id of the fingerprint the questions' vectors are made with; null for any
     */
    public static LuceneSearcher open(Path directory, @Nullable String generation) {
        return new LuceneSearcher(new CommitFollower(new Generations(directory), generation));
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
    public void check() {
        read("open", searcher -> searcher);
    }

    @Override
    public void close() {
        Failures.translated("close", () -> {
            follower.close();
            return follower;
        });
    }

    private <T> T read(String what, Reading<T> reading) {
        return Failures.translated(what, () -> follower.read(reading));
    }
}
