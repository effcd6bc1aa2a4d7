package dev.ragstone.ingestion.store;

import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.index.lucene.LuceneIndex;
import dev.ragstone.testkit.index.TestDocuments;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

class LuceneConvergenceIT extends ConvergenceContract {

    @TempDir
    private Path directory;

    private LuceneIndex index;

    @Override
    int schedules() {
        return 10_000;
    }

    @Override
    int together() {
        return schedules();
    }

    @Override
    void open() {
        index = LuceneIndex.open(directory, TestDocuments.FINGERPRINT, Duration.ZERO, TestDocuments.DIMENSION);
    }

    @Override
    boolean seenAtOnce() {
        return false;
    }

    @Override
    ChunkWriter writer() {
        return index;
    }

    @Override
    DocumentRegistry registry() {
        return index;
    }

    @Override
    ChunkSearcher searcher() {
        return index;
    }
}
