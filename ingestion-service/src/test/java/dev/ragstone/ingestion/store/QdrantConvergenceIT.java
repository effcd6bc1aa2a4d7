package dev.ragstone.ingestion.store;

import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.index.qdrant.QdrantGenerations;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.testkit.index.TestDocuments;
import dev.ragstone.testkit.qdrant.FakeQdrant;
import org.junit.jupiter.api.AfterEach;

class QdrantConvergenceIT extends ConvergenceContract {

    private final FakeQdrant server = FakeQdrant.start();
    private final QdrantGenerations generations =
            QdrantGenerations.connect(QdrantSettings.of(server.host(), server.port(), null, false, "convergence"));

    @Override
    GenerationIndex open() {
        return generations.create(TestDocuments.GENERATION, TestDocuments.EMBEDDING);
    }

    @AfterEach
    void close() {
        generations.close();
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
