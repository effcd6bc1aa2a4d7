package dev.ragstone.ingestion;

import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.index.qdrant.QdrantGenerations;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.service.config.IndexConfig;
import dev.ragstone.testkit.qdrant.FakeQdrant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@TestProfile(QdrantReindexIT.OnQdrant.class)
class QdrantReindexIT extends ReindexContract {

    /** An application of its own, on the engine qdrant. */
    public static final class OnQdrant implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ragstone.index.engine", "qdrant");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Server.class));
        }
    }

    /** A server that speaks the protocol. */
    public static final class Server implements QuarkusTestResourceLifecycleManager {

        private final FakeQdrant qdrant = FakeQdrant.start();

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "ragstone.index.qdrant.host",
                    qdrant.host(),
                    "ragstone.index.qdrant.port",
                    Integer.toString(qdrant.port()));
        }

        @Override
        public void stop() {
            qdrant.close();
        }
    }

    @Override
    ServingIndex open(IndexConfig config) {
        IndexConfig.Qdrant qdrant = config.qdrant();
        return QdrantGenerations.connect(
                QdrantSettings.of(qdrant.host(), qdrant.port(), null, false, qdrant.collection()));
    }
}
