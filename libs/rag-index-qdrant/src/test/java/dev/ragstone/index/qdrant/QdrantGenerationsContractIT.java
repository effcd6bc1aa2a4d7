package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.IndexGenerations;
import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.testkit.index.GenerationsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.ragstone.index.qdrant.QdrantServer#all")
class QdrantGenerationsContractIT extends GenerationsContract {

    private final QdrantServer server;

    QdrantGenerationsContractIT(QdrantServer.Source source) {
        server = source.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Override
    protected IndexGenerations connect() {
        return QdrantGenerations.connect(server.settings());
    }

    @Override
    protected ServingIndex connectReader() {
        return QdrantGenerations.connect(server.settings());
    }
}
