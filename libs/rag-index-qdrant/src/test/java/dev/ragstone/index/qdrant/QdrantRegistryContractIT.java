package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.testkit.index.RegistryContract;
import dev.ragstone.testkit.index.TestDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.ragstone.index.qdrant.QdrantServer#all")
class QdrantRegistryContractIT extends RegistryContract {

    private final QdrantServer server;
    private final QdrantGenerations generations;
    private GenerationIndex index;

    QdrantRegistryContractIT(QdrantServer.Source source) {
        server = source.start();
        generations = QdrantGenerations.connect(server.settings());
    }

    @BeforeEach
    void open() {
        index = generations.create(TestDocuments.GENERATION, TestDocuments.EMBEDDING);
    }

    @AfterEach
    void close() {
        generations.close();
        server.close();
    }

    @Override
    protected DocumentRegistry registry() {
        return index.registry();
    }

    @Override
    protected void sync() {
        index.writer().sync();
    }
}
