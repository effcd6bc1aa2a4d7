package dev.ragstone.index.qdrant;

import static dev.ragstone.testkit.index.TestDocuments.EMBEDDING;
import static dev.ragstone.testkit.index.TestDocuments.GENERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import dev.ragstone.testkit.qdrant.FakeQdrant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QdrantOutageIT {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void deadServer_failsTheCall_notTheConstruction() {
        int port;
        try (FakeQdrant gone = FakeQdrant.start()) {
            port = gone.port();
        }
        try (QdrantGenerations index = QdrantGenerations.connect(settings("127.0.0.1", port, null))) {
            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(index::roles)
                    .withMessageContainingAll("127.0.0.1:" + port, "refused", "ragstone.index.qdrant.host")
                    .matches(IndexException::isTransient);
        }
    }

    @Test
    void silentServer_runsIntoTheDeadline() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                QdrantGenerations index = QdrantGenerations.connect(settings("127.0.0.1", silent.getLocalPort(), null)
                        .withTimeouts(new QdrantTimeouts(SHORT, LONG)))) {
            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(() -> index.create(GENERATION, EMBEDDING))
                    .matches(IndexException::isTransient);
        }
    }

    @Test
    void silentServer_keepsASearchNoLongerThanTheDeadlineOfSearches() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                QdrantConnection connection = new QdrantConnection(settings("127.0.0.1", silent.getLocalPort(), null)
                        .withTimeouts(new QdrantTimeouts(LONG, SHORT)))) {
            ChunkSearch search = new ChunkSearch(connection, "chunks", new SparseTerms(120), 2);
            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(() -> search.search(new SearchRequest(
                            new Scope("acme", Set.of()), Filter.everything(), Embedding.of(new float[] {1}), null, 1)))
                    .withMessageContaining("DEADLINE_EXCEEDED")
                    .matches(IndexException::isTransient);
        }
    }

    @Test
    void serverThatWentAway_failsTransiently() {
        FakeQdrant server = FakeQdrant.start();
        try (QdrantGenerations index = QdrantGenerations.connect(settings(server.host(), server.port(), null))) {
            index.create(GENERATION, EMBEDDING);
            index.roles();
            server.close();
            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(index::roles)
                    .matches(IndexException::isTransient);
        }
    }

    @Test
    void apiKey_isSent_andAWrongOneIsNoFaultOfTheDocument() {
        try (FakeQdrant server = FakeQdrant.startWithApiKey("right");
                QdrantGenerations right = QdrantGenerations.connect(settings(server.host(), server.port(), "right"));
                QdrantGenerations wrong = QdrantGenerations.connect(settings(server.host(), server.port(), "wrong"))) {
            right.create(GENERATION, EMBEDDING);
            right.roles();
            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(wrong::roles)
                    .withMessageContaining("ragstone.index.qdrant.api-key")
                    .matches(IndexException::isTransient);
        }
    }

    @Test
    void interruption_isKept() {
        try (FakeQdrant server = FakeQdrant.start();
                QdrantGenerations index = QdrantGenerations.connect(settings(server.host(), server.port(), null))) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(index::roles)
                    .matches(IndexException::isTransient);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static QdrantSettings settings(String host, int port, String apiKey) {
        return QdrantSettings.of(host, port, apiKey, false, "ragstone");
    }
}
