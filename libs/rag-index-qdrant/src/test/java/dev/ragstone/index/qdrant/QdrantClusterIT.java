package dev.ragstone.index.qdrant;

import static dev.ragstone.testkit.index.TestDocuments.EMBEDDING;
import static dev.ragstone.testkit.index.TestDocuments.GENERATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.IndexedChunk;
import java.nio.file.Path;
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

    @TempDir
    private Path folder;

    /** The node of the highest number puts the writes into an order, so that writes wait for it. */
    @ParameterizedTest
    @CsvSource({"3, " + LOWEST + ", true", "3, " + HIGHEST + ", false", "2, " + HIGHEST + ", false"})
    void nodeIsLost_andComesBack_nothingFinishedIsLost_andSearchesGoOn(int replicas, int victim, boolean writesGoOn)
            throws Exception {
        try (QdrantCluster cluster = new QdrantCluster(Path.of(System.getenv("RAGSTONE_IT_QDRANT_BINARY")), folder)) {
            QdrantNode lost = cluster.nodes().get(victim);
            QdrantNode near = cluster.nodes().get(1);
            try (QdrantGenerations generations = QdrantGenerations.connect(settings(near, replicas));
                    QdrantConnection connection = new QdrantConnection(settings(near, replicas));
                    ClusterLoad load = load(generations, connection)) {
                Thread.sleep(6_000);
                int before = load.finished().size();
                lost.kill();
                Thread.sleep(4_000);
                int during = load.finished().size();
                generations.open(GENERATION, EMBEDDING);
                Thread.sleep(8_000);
                int after = load.finished().size();
                lost.restart();
                Thread.sleep(8_000);
                load.end();
                System.out.printf(
                        "CLUSTER replicas=%d victim=%d finished %d, %d, %d, %d; refusals %d, searches %d, failures %s%n",
                        replicas,
                        victim,
                        before,
                        during,
                        after,
                        load.finished().size(),
                        load.refusals(),
                        load.searches(),
                        load.failures().size() + " "
                                + load.failures().stream().distinct().limit(5).toList());
                cluster.awaitWhole(NAMES.chunks(GENERATION));
                cluster.awaitWhole(NAMES.documents(GENERATION));

                assertThat(load.failures()).isEmpty();
                assertThat(after > during).as("writes go on without the node").isEqualTo(writesGoOn);
                assertThat(load.finished().size())
                        .as("documents finished after the outage")
                        .isGreaterThan(after);
                for (QdrantNode node : cluster.nodes()) {
                    assertHolds(node, load.finished());
                }
            }
        }
    }

    private static ClusterLoad load(QdrantGenerations generations, QdrantConnection connection) {
        generations.open(GENERATION, EMBEDDING);
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
