package dev.ragstone.ingestion;

import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.index.qdrant.QdrantGenerations;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.service.config.IndexConfig;
import dev.ragstone.service.transport.ClientTls;
import dev.ragstone.testkit.access.SecretFiles;
import dev.ragstone.testkit.qdrant.FakeQdrant;
import dev.ragstone.testkit.tls.Identity;
import dev.ragstone.testkit.tls.TestAuthority;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
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

    /** A server that speaks the protocol with clients that show a certificate and know a key, which comes from a file. */
    public static final class Server implements QuarkusTestResourceLifecycleManager {

        private static final String API_KEY = "key-of-qdrant";

        private final TestAuthority authority = TestAuthority.create();
        private final FakeQdrant qdrant =
                FakeQdrant.startWithTls(API_KEY, authority.certificate(), authority.identify("qdrant"));

        @Override
        public Map<String, String> start() {
            Identity service = authority.identify("ingestion-service");
            return Map.of(
                    "ragstone.index.qdrant.host",
                    qdrant.host(),
                    "ragstone.index.qdrant.port",
                    Integer.toString(qdrant.port()),
                    "ragstone.index.qdrant.tls",
                    "true",
                    "ragstone.index.qdrant.tls-configuration-name",
                    "qdrant",
                    "quarkus.tls.qdrant.trust-store.pem.certs",
                    authority.certificate().toString(),
                    "quarkus.tls.qdrant.key-store.pem.own.cert",
                    service.certificate().toString(),
                    "quarkus.tls.qdrant.key-store.pem.own.key",
                    service.key().toString(),
                    "smallrye.config.source.file.locations",
                    SecretFiles.write(Map.of("RAGSTONE_INDEX_QDRANT_API_KEY", API_KEY))
                            .toString());
        }

        @Override
        public void stop() {
            qdrant.close();
        }
    }

    @Inject
    ClientTls tls;

    @Override
    ServingIndex open(IndexConfig config) {
        IndexConfig.Qdrant qdrant = config.qdrant();
        return QdrantGenerations.connect(QdrantSettings.of(
                        qdrant.host(), qdrant.port(), qdrant.apiKey().orElseThrow(), true, qdrant.collection())
                .withTls(tls.ofQdrant(qdrant).orElseThrow()));
    }
}
