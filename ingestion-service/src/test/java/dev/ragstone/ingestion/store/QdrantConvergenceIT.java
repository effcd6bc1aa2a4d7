package dev.ragstone.ingestion.store;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.index.qdrant.QdrantIndex;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.testkit.index.TestDocuments;
import dev.ragstone.testkit.qdrant.FakeQdrant;
import org.junit.jupiter.api.AfterEach;

class QdrantConvergenceIT extends ConvergenceContract<QdrantIndex> {

    private final FakeQdrant server = FakeQdrant.start();

    @Override
    QdrantIndex open() {
        QdrantIndex index =
                QdrantIndex.connect(QdrantSettings.of(server.host(), server.port(), null, false, "convergence"));
        index.prepare(new EmbeddingFingerprint("test", "1", TestDocuments.DIMENSION, true, "", ""));
        return index;
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
}
