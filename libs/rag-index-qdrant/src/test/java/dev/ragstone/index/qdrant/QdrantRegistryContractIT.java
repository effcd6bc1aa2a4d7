package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.testkit.index.RegistryContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.ragstone.index.qdrant.QdrantServer#all")
class QdrantRegistryContractIT extends RegistryContract {

    private final QdrantServer server;
    private final QdrantIndex index;

    QdrantRegistryContractIT(QdrantServer.Source source) {
        server = source.start();
        index = QdrantIndex.connect(server.settings());
    }

    @BeforeEach
    void prepare() {
        index.prepare(QdrantIndexContractIT.FINGERPRINT);
    }

    @AfterEach
    void close() {
        index.close();
        server.close();
    }

    @Override
    protected DocumentRegistry registry() {
        return index;
    }

    @Override
    protected void sync() {
        index.sync();
    }
}
