package dev.ragstone.index.lucene;

import static dev.ragstone.testkit.index.TestDocuments.DIMENSION;
import static dev.ragstone.testkit.index.TestDocuments.FINGERPRINT;

import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.testkit.index.IndexContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract of the index, where another process than the writer searches. */
class LuceneSearcherContractIT extends IndexContract {

    @TempDir
    Path directory;

    private LuceneIndex index;
    private LuceneSearcher searcher;

    @BeforeEach
    void open() {
        searcher = LuceneSearcher.open(directory, FINGERPRINT);
        index = LuceneIndex.open(directory, FINGERPRINT, Duration.ZERO, DIMENSION);
        index.check();
    }

    @AfterEach
    void close() {
        searcher.close();
        index.close();
    }

    @Override
    protected ChunkWriter writer() {
        return index;
    }

    @Override
    protected ChunkSearcher searcher() {
        return searcher;
    }
}
