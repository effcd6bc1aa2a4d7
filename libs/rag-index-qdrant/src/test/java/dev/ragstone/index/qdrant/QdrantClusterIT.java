package dev.ragstone.index.qdrant;

import static dev.ragstone.testkit.index.TestDocuments.EMBEDDING;
import static dev.ragstone.testkit.index.TestDocuments.GENERATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.IndexedChunk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three nodes of a real Qdrant, {@code RAGSTONE_IT_QDRANT_BINARY} its program, one of which is killed under load. */
@EnabledIfEnvironmentVariable(named = "RAGSTONE_IT_QDRANT_BINARY", matches = ".+")
class QdrantClusterIT {

    private static final CollectionNames NAMES = new CollectionNames("cluster");
    private static final int LOWEST = 0;
    private static final int HIGHEST = 2;
    /** What was written when the node was lost comes to its end in this time. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);

    private static final Duration OUTAGE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    /** The node of the highest number puts the writes into an order, so that writes wait for it. */
    @ParameterizedTest
    @CsvSource({"3, " + LOWEST + ", true", "3, " + HIGHEST + ", false", "2, " + HIGHEST + ", false"})
    void nodeIsLost_andComesBack_searchesGoOn_andNothingFinishedIsLost(int replicas, int victim, boolean writesGoOn)
            throws Exception {
        try (QdrantCluster cluster = new QdrantCluster(Path.of(System.getenv("RAGSTONE_IT_QDRANT_BINARY")), folder);
                QdrantGenerations generations =
                        QdrantGenerations.connect(settings(cluster.nodes().get(1), replicas));
                QdrantConnection connection =
                        new QdrantConnection(settings(cluster.nodes().get(1), replicas));
                ClusterLoad load = load(generations, connection)) {
            load.awaitMoreThan(20);
            cluster.nodes().get(victim).kill();
            Thread.sleep(UNDER_WAY);
            int lost = load.finished().size();
            // A service that starts meanwhile.
            generations.create(GENERATION, EMBEDDING);
            if (writesGoOn) {
                load.awaitMoreThan(lost);
            } else {
                Thread.sleep(OUTAGE);
                assertThat(load.finished()).as("writes wait").hasSize(lost);
            }
            int searches = load.searches();
            cluster.nodes().get(victim).restart();
            load.awaitMoreThan(load.finished().size());
            load.end();
            cluster.awaitWhole(NAMES.chunks(GENERATION));
            cluster.awaitWhole(NAMES.documents(GENERATION));

            assertThat(searches).isPositive();
            assertThat(load.failures()).isEmpty();
            for (QdrantNode node : cluster.nodes()) {
                assertHolds(node, load.finished());
            }
        }
    }

    private static ClusterLoad load(QdrantGenerations generations, QdrantConnection connection) {
        generations.create(GENERATION, EMBEDDING);
        return new ClusterLoad(index(connection));
    }

    /** Each node answers from its own replicas where it has them. */
    private static void assertHolds(QdrantNode node, Map<DocumentId, DocumentEntry> finished) {
        try (QdrantConnection connection = new QdrantConnection(settings(node, 1))) {
            QdrantIndex index = index(connection);
            finished.forEach((document, entry) -> {
                assertThat(index.find(document)).contains(entry);
                assertThat(index.chunksOf(document))
                        .containsExactlyElementsOf(ClusterLoad.chunksOf(document, 2).stream()
                                .map(IndexedChunk::chunk)
                                .toList());
            });
        }
    }

    private static QdrantIndex index(QdrantConnection connection) {
        return new QdrantIndex(
                connection, NAMES.chunks(GENERATION), NAMES.documents(GENERATION), new SparseTerms(120), 2);
    }

    private static QdrantSettings settings(QdrantNode node, int replicas) {
        Replication replication = new Replication(3, replicas, Replication.majorityOf(replicas));
        return QdrantSettings.of("127.0.0.1", node.grpcPort(), null, false, NAMES.base())
                .withOptions(new CollectionOptions(replication, Quantisation.SCALAR, false, true));
    }
}
