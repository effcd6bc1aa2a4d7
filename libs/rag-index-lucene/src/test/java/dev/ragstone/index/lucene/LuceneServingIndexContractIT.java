package dev.ragstone.index.lucene;

import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.testkit.index.IndexContract;
import dev.ragstone.testkit.index.TestDocuments;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract of the index, where another process than the writer searches. */
class LuceneServingIndexContractIT extends IndexContract {

    @TempDir
    Path directory;

    private LuceneGenerations generations;
    private GenerationIndex index;
    private LuceneServingIndex reader;

    @BeforeEach
    void open() {
        generations = LuceneGenerations.in(directory, Duration.ZERO);
        index = generations.create(TestDocuments.GENERATION, TestDocuments.EMBEDDING);
        generations.serve(TestDocuments.GENERATION);
        reader = LuceneServingIndex.in(directory);
    }

    @AfterEach
    void close() {
        reader.close();
        generations.close();
    }

    @Override
    protected ChunkWriter writer() {
        return index.writer();
    }

    @Override
    protected ChunkSearcher searcher() {
        return reader.resolve().searcher();
    }
}
