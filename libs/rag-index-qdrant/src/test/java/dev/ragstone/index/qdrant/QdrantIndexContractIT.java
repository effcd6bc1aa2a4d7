package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.testkit.index.IndexContract;
import dev.ragstone.testkit.index.TestDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.ragstone.index.qdrant.QdrantServer#all")
class QdrantIndexContractIT extends IndexContract {

    private final QdrantServer server;
    private final QdrantGenerations generations;
    private final QdrantGenerations reader;
    private GenerationIndex index;

    QdrantIndexContractIT(QdrantServer.Source source) {
        server = source.start();
        generations = QdrantGenerations.connect(server.settings());
        reader = QdrantGenerations.connect(server.settings());
    }

    @BeforeEach
    void open() {
        index = generations.create(TestDocuments.GENERATION, TestDocuments.EMBEDDING);
        generations.serve(TestDocuments.GENERATION);
    }

    @AfterEach
    void close() {
        reader.close();
        generations.close();
        server.close();
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
