package dev.ragstone.ingestion.store;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.index.qdrant.QdrantIndex;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.testkit.index.TestDocuments;
import dev.ragstone.testkit.qdrant.FakeQdrant;
import org.junit.jupiter.api.AfterEach;

class QdrantConvergenceIT extends ConvergenceContract {

    private final FakeQdrant server = FakeQdrant.start();
    private final QdrantIndex index =
            QdrantIndex.connect(QdrantSettings.of(server.host(), server.port(), null, false, "convergence"));

    @Override
    void open() {
        index.prepare(new EmbeddingFingerprint("test", "1", TestDocuments.DIMENSION, true, "", ""));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Override
    int schedules() {
        return 500;
    }

    @Override
    int together() {
        return schedules();
    }

    @Override
    boolean seenAtOnce() {
        return false;
    }

    @Override
    ChunkWriter writer() {
        return index;
    }

    @Override
    DocumentRegistry registry() {
        return index;
    }

    @Override
    ChunkSearcher searcher() {
        return index;
    }
}
