package dev.ragstone.query.http;

import dev.ragstone.index.lucene.LuceneGenerations;
import dev.ragstone.index.qdrant.QdrantGenerations;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.testkit.index.TestDocuments;
import dev.ragstone.testkit.qdrant.FakeQdrant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a request says, it returns nothing of another tenant, and nothing of the own one that is for others. */
class IsolationFuzzIT {

    @Test
    void lucene_showsNobodyWhatIsNotTheirs(@TempDir Path folder) {
        try (LuceneGenerations generations = LuceneGenerations.in(folder, Duration.ZERO)) {
            IsolationFuzz.run("Lucene", generations);
        }
    }

    @Test
    void qdrantsProtocol_showsNobodyWhatIsNotTheirs() {
        try (FakeQdrant server = FakeQdrant.start();
                QdrantGenerations generations = QdrantGenerations.connect(
                        QdrantSettings.of(server.host(), server.port(), null, false, "isolation"))) {
            IsolationFuzz.run("Qdrant's protocol", generations);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "RAGSTONE_IT_QDRANT", matches = ".+")
    void realQdrant_showsNobodyWhatIsNotTheirs() {
        String address = System.getenv("RAGSTONE_IT_QDRANT");
        int colon = address.lastIndexOf(':');
        String name = "isolation-" + UUID.randomUUID();
        try (QdrantGenerations generations = QdrantGenerations.connect(QdrantSettings.of(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), null, false, name))) {
            IsolationFuzz.run("Qdrant", generations);
            generations.drop(TestDocuments.GENERATION);
        }
    }
}
