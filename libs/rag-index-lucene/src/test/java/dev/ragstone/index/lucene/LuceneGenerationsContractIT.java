package dev.ragstone.index.lucene;

import dev.ragstone.core.index.IndexGenerations;
import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.testkit.index.GenerationsContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

class LuceneGenerationsContractIT extends GenerationsContract {

    @TempDir
    Path directory;

    @Override
    protected IndexGenerations connect() {
        return LuceneGenerations.in(directory, Duration.ZERO);
    }

    @Override
    protected ServingIndex connectReader() {
        return LuceneServingIndex.in(directory);
    }
}
