package dev.ragstone.index.qdrant;

import static dev.ragstone.testkit.index.TestDocuments.EMBEDDING;
import static dev.ragstone.testkit.index.TestDocuments.GENERATION;
import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.attributes;
import static dev.ragstone.testkit.index.TestDocuments.chunk;
import static dev.ragstone.testkit.index.TestDocuments.chunks;
import static dev.ragstone.testkit.index.TestDocuments.indexed;
import static dev.ragstone.testkit.index.TestDocuments.received;
import static dev.ragstone.testkit.index.TestDocuments.revision;
import static dev.ragstone.testkit.index.TestDocuments.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.document.MetadataValue.Numeric;
import dev.ragstone.core.document.MetadataValue.Text;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Hit;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import dev.ragstone.core.score.LexicalScore;
import io.qdrant.client.grpc.Collections.CollectionParams;
import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import io.qdrant.client.grpc.Collections.QuantizationType;
import io.qdrant.client.grpc.Collections.VectorParams;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the adapter promises beyond the contracts of the ports. */
@ParameterizedClass
@MethodSource("dev.ragstone.index.qdrant.QdrantServer#all")
class QdrantIndexIT {

    private static final Scope ACME = new Scope("acme", Set.of());
    private static final float[] EAST = {1, 0, 0, 0};

    private final QdrantServer server;
    private final QdrantGenerations generations;
    private final QdrantIndex index;

    QdrantIndexIT(QdrantServer.Source source) {
        server = source.start();
        generations = QdrantGenerations.connect(server.settings());
        index = new QdrantIndex(
                new QdrantConnection(server.settings()),
                names().chunks(GENERATION),
                names().documents(GENERATION),
                new SparseTerms(server.settings().averageTerms()),
                server.settings().oversampling());
    }

    @AfterEach
    void close() {
        generations.close();
        server.close();
    }

    @Test
    void missingCollections_areUnavailable_andTheMessageNamesTheNextMove() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                generations::resolve,
                index::check,
                index::count,
                () -> index.search(search()),
                () -> index.chunksOf(LEAVE),
                () -> index.write(chunks(LEAVE, revision(1), "one")),
                () -> index.find(LEAVE))) {
            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(call)
                    .withMessageContainingAll(server.base(), "start", "ingestion-service")
                    .matches(IndexException::isTransient);
        }
    }

    @Test
    void opening_byManyReplicasAtOnce_succeedsInEach() throws Exception {
        try (ExecutorService replicas = Executors.newFixedThreadPool(6)) {
            List<Callable<Void>> starts = Stream.generate(() -> (Callable<Void>) () -> {
                        try (QdrantGenerations replica = QdrantGenerations.connect(server.settings())) {
                            replica.create(GENERATION, EMBEDDING);
                            replica.serve(GENERATION);
                        }
                        return null;
                    })
                    .limit(6)
                    .toList();
            for (Future<Void> start : replicas.invokeAll(starts)) {
                start.get();
            }
        }
        generations.resolve().searcher().check();
    }

    @Test
    void opening_indexesWhatFiltersLookAt_theTenantAsSuch() throws Exception {
        open();
        try (QdrantCalls calls = new QdrantCalls(server.client())) {
            Map<String, PayloadSchemaInfo> schema =
                    calls.info(names().chunks(GENERATION)).get().getResult().getPayloadSchemaMap();
            assertThat(schema.keySet())
                    .contains("tenant", "document", "acl", "language_code", "metadata_facts", "metadata_fields");
            assertThat(schema.get("tenant").getParams().getKeywordIndexParams().getIsTenant())
                    .isTrue();
        }
    }

    @Test
    void options_areThoseOfNewCollections_andLeaveThoseThatAreThereAlone() throws Exception {
        CollectionOptions options = new CollectionOptions(new Replication(3, 2, 1), Quantisation.BINARY, true, false);
        open(options);
        open(CollectionOptions.SINGLE_NODE);

        try (QdrantCalls calls = new QdrantCalls(server.client())) {
            CollectionParams chunks = calls.params(names().chunks(GENERATION));
            VectorParams dense = chunks.getVectorsConfig().getParamsMap().getMapOrThrow(ChunkFields.DENSE);
            assertThat(dense.getQuantizationConfig().getBinary().getAlwaysRam()).isTrue();
            assertThat(dense.getOnDisk()).isTrue();
            assertThat(chunks.getSparseVectorsConfig()
                            .getMapOrThrow(ChunkFields.TERMS)
                            .getIndex()
                            .getOnDisk())
                    .isTrue();
            for (String collection : List.of(names().chunks(GENERATION), names().documents(GENERATION))) {
                CollectionParams params = calls.params(collection);
                assertThat(params.getShardNumber()).isEqualTo(3);
                assertThat(params.getReplicationFactor()).isEqualTo(2);
                assertThat(params.getWriteConsistencyFactor()).isEqualTo(1);
                assertThat(params.getOnDiskPayload()).isFalse();
            }
        }
    }

    @Test
    void options_ofASmallNode_areOneShard_andQuantisedVectorsInMemory() throws Exception {
        open();
        try (QdrantCalls calls = new QdrantCalls(server.client())) {
            CollectionParams chunks = calls.params(names().chunks(GENERATION));
            VectorParams dense = chunks.getVectorsConfig().getParamsMap().getMapOrThrow(ChunkFields.DENSE);
            assertThat(chunks.getShardNumber()).isEqualTo(1);
            assertThat(chunks.getOnDiskPayload()).isTrue();
            assertThat(dense.getQuantizationConfig().getScalar().getType()).isEqualTo(QuantizationType.Int8);
            assertThat(dense.getQuantizationConfig().getScalar().getAlwaysRam()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyQuantisation_findsWhatIsNearest_withItsTrueScore(Quantisation quantisation) {
        open(new CollectionOptions(Replication.SINGLE, quantisation, false, true));
        index.write(List.of(chunk(LEAVE, revision(1), 0, "east", EAST)));
        index.write(List.of(chunk(LEAVE, revision(1), 1, "north east", 1, 1, 0, 0)));

        assertThat(index.search(search()).dense())
                .extracting(
                        hit -> hit.chunk().text(), hit -> Math.round(hit.score().value() * 1000))
                .containsExactly(tuple("east", 1000L), tuple("north east", 707L));
    }

    @Test
    void aliases_nameTheGenerationThatServes_soThatPeopleFindItsCollections() throws Exception {
        open();
        generations.serve(GENERATION);
        try (QdrantCalls calls = new QdrantCalls(server.client())) {
            assertThat(calls.aliases())
                    .containsEntry(server.base(), names().chunks(GENERATION))
                    .containsEntry(server.base() + "_documents", names().documents(GENERATION))
                    .doesNotContainKey(server.base() + "_joining");
        }
    }

    @Test
    void aliasOfAStrangersCollection_isReported_notServed() throws Exception {
        try (QdrantCalls calls = new QdrantCalls(server.client())) {
            calls.create(server.base() + "_stranger").get();
            calls.change(QdrantCalls.alias(server.base() + "_stranger", server.base()))
                    .get();
        }
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(generations::roles)
                .withMessageContaining(server.base() + "_stranger");
        assertThat(generations.list()).isEmpty();
    }

    @Test
    void generationOfWhichOnlyHalfIsThere_isListed_andDropped_butDoesNotServe() throws Exception {
        open();
        try (QdrantCalls calls = new QdrantCalls(server.client())) {
            calls.drop(names().chunks(GENERATION)).get();
        }
        assertThat(generations.list()).containsExactly(GENERATION);
        assertThatExceptionOfType(IndexException.class).isThrownBy(() -> generations.serve(GENERATION));
        generations.drop(GENERATION);
        assertThat(generations.list()).isEmpty();
    }

    @Test
    void vectorOfAnotherDimension_isRefused() {
        open();
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index.write(List.of(chunk(LEAVE, revision(1), 0, "one", 1, 0))))
                .matches(refusal -> !refusal.isTransient());
    }

    @Test
    void metadataFields_mayHaveAnyName() {
        open();
        List<String> names = List.of("a.b", "a\"b", "a\\b", "a=b", "a%22b", "", "ü [0]", "a=t:x");
        for (int i = 0; i < names.size(); i++) {
            Map<String, MetadataValue> metadata = Map.of(names.get(i), new Numeric(i));
            index.write(List.of(described(i, metadata)));
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            assertThat(found(new Filter.Exists(name, true))).as(name).containsExactly("text " + i);
            assertThat(found(new Filter.AnyOf(name, List.of(new Numeric(i))))).containsExactly("text " + i);
            assertThat(found(new Filter.Range(name, (double) i, null, (double) i, null)))
                    .containsExactly("text " + i);
        }
        assertThat(index.chunksOf(LEAVE))
                .extracting(chunk ->
                        chunk.attributes().metadata().keySet().iterator().next())
                .containsExactlyElementsOf(names);
    }

    @Test
    void longMetadataTexts_areCompared() {
        open();
        String text = "x".repeat(5000);
        index.write(List.of(described(0, Map.of("abstract", new Text(text + 'a')))));
        index.write(List.of(described(1, Map.of("abstract", new Text(text + 'b')))));

        assertThat(found(new Filter.AnyOf("abstract", List.of(new Text(text + 'b')))))
                .containsExactly("text 1");
    }

    @Test
    void lexicalScore_isTheInMemoryIndexsBm25_whereChunksHaveTheAverageLength() {
        open();
        String filler = "filler ".repeat(117);
        List<IndexedChunk> written =
                chunks(LEAVE, revision(1), filler + "leave pay tax", filler + "leave leave leave", filler + "a b c");
        index.write(written);
        try (InMemoryIndex model = new InMemoryIndex()) {
            model.write(written);
            SearchRequest request = new SearchRequest(ACME, Filter.everything(), null, terms("leave pay leave"), 10);
            List<Hit<LexicalScore>> expected = model.search(request).lexical();
            List<Hit<LexicalScore>> actual = index.search(request).lexical();

            assertThat(actual).hasSize(2);
            for (int i = 0; i < actual.size(); i++) {
                assertThat(actual.get(i).chunk()).isEqualTo(expected.get(i).chunk());
                assertThat(actual.get(i).score().value())
                        .isCloseTo(expected.get(i).score().value(), within(1e-5));
            }
        }
    }

    @Test
    void chunkWithoutTerms_isFoundByItsVector() {
        open();
        index.write(List.of(chunk(LEAVE, revision(1), 0, "---", EAST)));
        assertThat(found(Filter.everything())).containsExactly("---");
    }

    @Test
    void writesOfManyMegabytes_areCutIntoBatches() {
        open();
        String[] texts =
                Stream.generate(() -> "word ".repeat(200_000)).limit(12).toArray(String[]::new);
        index.write(chunks(LEAVE, revision(1), texts));
        assertThat(index.chunksOf(LEAVE)).hasSize(12);
    }

    @Test
    void entry_survivesMoreWritesThanItsSuccessionRemembers() {
        open();
        DocumentEntry entry = received(LEAVE);
        assertThat(index.compareAndSet(null, entry)).isTrue();
        for (int version = 1; version <= 2 * Succession.REMEMBERED; version++) {
            DocumentEntry next = indexed(entry, version);
            assertThat(index.compareAndSet(entry, next)).isTrue();
            entry = next;
        }
        assertThat(index.find(LEAVE)).contains(entry);
        assertThat(index.compareAndSet(null, received(LEAVE))).isFalse();
    }

    private void open() {
        generations.create(GENERATION, EMBEDDING);
    }

    private void open(CollectionOptions options) {
        try (QdrantGenerations opened =
                QdrantGenerations.connect(server.settings().withOptions(options))) {
            opened.create(GENERATION, EMBEDDING);
        }
    }

    private CollectionNames names() {
        return new CollectionNames(server.base());
    }

    private List<String> found(Filter filter) {
        return index.search(new SearchRequest(ACME, filter, Embedding.of(EAST), null, 100)).dense().stream()
                .map(hit -> hit.chunk().text())
                .toList();
    }

    private static SearchRequest search() {
        return new SearchRequest(ACME, Filter.everything(), Embedding.of(EAST), null, 10);
    }

    private static IndexedChunk described(int ordinal, Map<String, MetadataValue> metadata) {
        return chunk(
                LEAVE,
                revision(1),
                ordinal,
                "text " + ordinal,
                attributes("T", metadata, AccessList.everyone(), null),
                EAST);
    }
}
