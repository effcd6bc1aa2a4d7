package dev.ragstone.ingestion.store;

import dev.ragstone.index.lucene.LuceneIndex;
import dev.ragstone.testkit.index.TestDocuments;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

class LuceneConvergenceIT extends ConvergenceContract<LuceneIndex> {

    @TempDir
    private Path directory;

    @Override
    int schedules() {
        return 10_000;
    }

    @Override
    int together() {
        return schedules();
    }

    @Override
    LuceneIndex open() {
        return LuceneIndex.open(directory, TestDocuments.FINGERPRINT, Duration.ZERO, TestDocuments.DIMENSION);
    }

    @Override
    boolean seenAtOnce() {
        return false;
    }
}
