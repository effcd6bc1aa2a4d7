package dev.ragstone.ingestion.store;

import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.index.lucene.LuceneGenerations;
import dev.ragstone.testkit.index.TestDocuments;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

class LuceneConvergenceIT extends ConvergenceContract {

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
    GenerationIndex open() {
        return LuceneGenerations.in(directory, Duration.ZERO).create(TestDocuments.GENERATION, TestDocuments.EMBEDDING);
    }

    @Override
    boolean seenAtOnce() {
        return false;
    }
}
