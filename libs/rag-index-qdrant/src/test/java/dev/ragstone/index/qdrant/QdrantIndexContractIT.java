package dev.ragstone.index.qdrant;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.testkit.index.IndexContract;
import dev.ragstone.testkit.index.TestDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.ragstone.index.qdrant.QdrantServer#all")
class QdrantIndexContractIT extends IndexContract {

    static final EmbeddingFingerprint FINGERPRINT =
            new EmbeddingFingerprint("test", "1", TestDocuments.DIMENSION, true, "", "");

    private final QdrantServer server;
    private final QdrantIndex writer;
    private final QdrantIndex searcher;

    QdrantIndexContractIT(QdrantServer.Source source) {
        server = source.start();
        writer = QdrantIndex.connect(server.settings());
        searcher = QdrantIndex.connect(server.settings());
    }

    @BeforeEach
    void prepare() {
        writer.prepare(FINGERPRINT);
    }

    @AfterEach
    void close() {
        searcher.close();
        writer.close();
        server.close();
    }

    @Override
    protected ChunkWriter writer() {
        return writer;
    }

    @Override
    protected ChunkSearcher searcher() {
        return searcher;
    }
}
