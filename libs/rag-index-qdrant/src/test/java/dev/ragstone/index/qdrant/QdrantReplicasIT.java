package dev.ragstone.index.qdrant;

import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.chunks;
import static dev.ragstone.testkit.index.TestDocuments.received;
import static dev.ragstone.testkit.index.TestDocuments.revision;
import static dev.ragstone.testkit.index.TestDocuments.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import io.grpc.Status;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ReadConsistencyType;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.Points.WriteOrderingType;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of a cluster, and what is made of the answers of one whose replicas differ or are lost. */
class QdrantReplicasIT {

    private static final GetResponse NOTHING = GetResponse.getDefaultInstance();

    private RecordingQdrant server;
    private QdrantConnection connection;
    private QdrantIndex index;

    @BeforeEach
    void start() throws IOException {
        server = new RecordingQdrant();
        connection = server.connect();
        index = new QdrantIndex(connection, "chunks", "documents", new SparseTerms(120), 3);
    }

    @AfterEach
    void close() {
        connection.close();
        server.close();
    }

    @Test
    void everyWrite_isAppliedInOneOrder() {
        index.write(chunks(LEAVE, revision(1), "one"));
        index.remove(LEAVE, revision(1));
        server.willFind(NOTHING);
        server.willFind(NOTHING);
        server.willFind(entry());
        index.compareAndSet(null, received(LEAVE));

        assertThat(server.requests(UpsertPoints.class))
                .hasSize(2)
                .allMatch(write -> write.getOrdering().getType() == WriteOrderingType.Strong);
        assertThat(server.requests(DeletePoints.class))
                .hasSize(1)
                .allMatch(removal -> removal.getOrdering().getType() == WriteOrderingType.Strong);
    }

    @Test
    void entryThatReplicasAgreeOn_isReadOnce_fromMoreThanHalfOfThem() {
        server.willFind(entry());

        assertThat(index.find(LEAVE)).contains(received(LEAVE));
        assertThat(server.requests(GetPoints.class))
                .extracting(read -> read.getReadConsistency().getType())
                .containsExactly(ReadConsistencyType.Quorum);
    }

    @Test
    void entryThatReplicasDifferIn_isReadAgain_notTakenForAbsent() {
        server.willFind(NOTHING);
        server.willFind(entry());
        server.willFind(entry());

        assertThat(index.find(LEAVE)).contains(received(LEAVE));
    }

    @Test
    void entryThatReplicasGoOnDifferingIn_isAnError_notAnAbsentOne() {
        for (int look = 0; look < 100; look++) {
            server.willFind(NOTHING);
            server.willFind(entry());
        }
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index.find(LEAVE))
                .withMessageContainingAll("handbook/leave", "differ", "/cluster")
                .matches(IndexException::isTransient);
    }

    @Test
    void entryThatNoReplicaHas_isAbsent() {
        assertThat(index.find(LEAVE)).isEmpty();
    }

    @Test
    void writeThatTooFewReplicasApplied_mayBeMadeAgain_andTheMessageNamesTheNextMove() {
        server.willFailWrites(Status.INTERNAL.withDescription(
                "Service internal error: Failed to apply update with Strong ordering via leader peer 7"));
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index.write(chunks(LEAVE, revision(1), "one")))
                .withMessageContainingAll("leader peer 7", "/cluster", "docs/guides/qdrant.md")
                .matches(IndexException::isTransient);
    }

    @Test
    void denseSearch_scoresAgainByTheVectorsThemselves() {
        index.search(new SearchRequest(
                new Scope("acme", Set.of()), Filter.everything(), Embedding.of(new float[] {1}), terms("one"), 10));

        QueryBatchPoints batch = server.requests(QueryBatchPoints.class).getFirst();
        assertThat(batch.getQueryPointsList())
                .filteredOn(QueryPoints::hasParams)
                .singleElement()
                .satisfies(dense -> {
                    assertThat(dense.getUsing()).isEqualTo(ChunkFields.DENSE);
                    assertThat(dense.getParams().getQuantization().getRescore()).isTrue();
                    assertThat(dense.getParams().getQuantization().getOversampling())
                            .isEqualTo(3);
                });
    }

    private static GetResponse entry() {
        StoredEntry stored = new StoredEntry(received(LEAVE), Succession.first());
        return GetResponse.newBuilder()
                .addResult(RetrievedPoint.newBuilder()
                        .setId(StoredEntry.pointId(LEAVE))
                        .putAllPayload(stored.point().getPayloadMap()))
                .build();
    }
}
