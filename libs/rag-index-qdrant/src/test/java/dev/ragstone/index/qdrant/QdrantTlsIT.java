package dev.ragstone.index.qdrant;

import static dev.ragstone.testkit.index.TestDocuments.EMBEDDING;
import static dev.ragstone.testkit.index.TestDocuments.GENERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ragstone.core.index.IndexException;
import dev.ragstone.testkit.qdrant.FakeQdrant;
import dev.ragstone.testkit.tls.Identity;
import dev.ragstone.testkit.tls.TestAuthority;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of an authority of its own, which asks its clients for certificates of the same authority. */
class QdrantTlsIT {

    private static final String API_KEY = "right";

    @TempDir
    private static Path folder;

    private static TestAuthority authority;
    private static FakeQdrant server;

    @BeforeAll
    static void start() {
        authority = TestAuthority.in(folder);
        server = FakeQdrant.startWithTls(API_KEY, authority.certificate(), authority.identify("qdrant"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void clientWithACertificate_isLetIn_alsoUnderTheNameOfTheServer() {
        SSLContext client = authority.trusted("client");
        for (String host : new String[] {"127.0.0.1", "localhost"}) {
            try (QdrantGenerations index =
                    QdrantGenerations.connect(at(host, server).withTls(client))) {
                index.create(GENERATION, EMBEDDING);
                assertThat(index.roles()).isNotNull();
            }
        }
    }

    @Test
    void clientWithoutACertificate_isTurnedAway() {
        assertRefused(at("127.0.0.1", server).withTls(authority.trusting()));
    }

    @Test
    void serverOfAnotherAuthority_isNotBelieved() {
        assertRefused(at("127.0.0.1", server));
    }

    @Test
    void serverOfAnotherName_isNotBelieved() {
        Identity elsewhere = authority.identify("elsewhere", List.of("qdrant.example.com"));
        try (FakeQdrant other = FakeQdrant.startWithTls(API_KEY, authority.certificate(), elsewhere)) {
            assertRefused(at("127.0.0.1", other).withTls(authority.trusted("client")));
        }
    }

    @Test
    void plainConnection_isRefused() {
        assertRefused(QdrantSettings.of("127.0.0.1", server.port(), API_KEY, false, "ragstone"));
    }

    private static void assertRefused(QdrantSettings settings) {
        try (QdrantGenerations index = QdrantGenerations.connect(settings)) {
            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(index::roles)
                    .withMessageContaining("ragstone.index.qdrant")
                    .matches(IndexException::isTransient);
        }
    }

    /** Settings that trust the JVM's authorities, until they are told otherwise. */
    private static QdrantSettings at(String host, FakeQdrant at) {
        return QdrantSettings.of(host, at.port(), API_KEY, true, "ragstone");
    }
}
