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

class LuceneIndexContractIT extends IndexContract {

    @TempDir
    Path directory;

    private LuceneGenerations generations;
    private GenerationIndex index;

    @BeforeEach
    void open() {
        generations = LuceneGenerations.in(directory, Duration.ZERO);
        index = generations.create(TestDocuments.GENERATION, TestDocuments.EMBEDDING);
    }

    @AfterEach
    void close() {
        generations.close();
    }

    @Override
    protected ChunkWriter writer() {
        return index.writer();
    }

    @Override
    protected ChunkSearcher searcher() {
        return index.searcher();
    }
}
