package dev.ragstone.index.qdrant;

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
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.document.MetadataValue.Numeric;
import dev.ragstone.core.document.MetadataValue.Text;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Hit;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import dev.ragstone.core.score.LexicalScore;
import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
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
import org.junit.jupiter.params.provider.MethodSource;

/** What the adapter promises beyond the contracts of the ports. */
@ParameterizedClass
@MethodSource("dev.ragstone.index.qdrant.QdrantServer#all")
class QdrantIndexIT {

    private static final EmbeddingFingerprint FINGERPRINT = QdrantIndexContractIT.FINGERPRINT;
    private static final Scope ACME = new Scope("acme", Set.of());
    private static final float[] EAST = {1, 0, 0, 0};

    private final QdrantServer server;
    private final QdrantIndex index;

    QdrantIndexIT(QdrantServer.Source source) {
        server = source.start();
        index = QdrantIndex.connect(server.settings());
    }

    @AfterEach
    void close() {
        index.close();
        server.close();
    }

    @Test
    void missingCollections_areUnavailable_andTheMessageNamesTheNextMove() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
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
    void prepare_canBeRepeated_andKeepsWhatIsThere() {
        index.prepare(FINGERPRINT);
        index.write(chunks(LEAVE, revision(1), "one"));
        index.prepare(FINGERPRINT);

        index.check();
        assertThat(index.count()).isEqualTo(1);
    }

    @Test
    void prepare_byManyReplicasAtOnce_succeedsInEach() throws Exception {
        try (ExecutorService replicas = Executors.newFixedThreadPool(6)) {
            List<Callable<Void>> starts = Stream.generate(() -> (Callable<Void>) () -> {
                        try (QdrantIndex replica = QdrantIndex.connect(server.settings())) {
                            replica.prepare(FINGERPRINT);
                        }
                        return null;
                    })
                    .limit(6)
                    .toList();
            for (Future<Void> start : replicas.invokeAll(starts)) {
                start.get();
            }
        }
        index.check();
    }

    @Test
    void prepare_indexesWhatFiltersLookAt_theTenantAsSuch() throws Exception {
        index.prepare(FINGERPRINT);
        try (QdrantCalls calls = new QdrantCalls(server.client())) {
            Map<String, PayloadSchemaInfo> schema =
                    calls.info(server.base()).get().getResult().getPayloadSchemaMap();
            assertThat(schema.keySet())
                    .contains("tenant", "document", "acl", "language_code", "metadata_facts", "metadata_fields");
            assertThat(schema.get("tenant").getParams().getKeywordIndexParams().getIsTenant())
                    .isTrue();
        }
    }

    @Test
    void prepare_forAnotherEmbedding_isRefused_andTheServingOneStays() {
        index.prepare(FINGERPRINT);
        index.write(chunks(LEAVE, revision(1), "one"));
        EmbeddingFingerprint other = new EmbeddingFingerprint("other", "1", 4, true, "", "");

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index.prepare(other))
                .withMessageContaining(FINGERPRINT.id())
                .matches(refusal -> !refusal.isTransient());
        assertThat(index.count()).isEqualTo(1);
    }

    @Test
    void reader_learnsWhetherItsEmbeddingIsServed() {
        EmbeddingFingerprint other = new EmbeddingFingerprint("other", "1", 4, true, "", "");
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index.requireServing(FINGERPRINT))
                .matches(IndexException::isTransient);
        index.prepare(FINGERPRINT);

        index.requireServing(FINGERPRINT);
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index.requireServing(other))
                .withMessageContaining(FINGERPRINT.id())
                .matches(refusal -> !refusal.isTransient());
    }

    @Test
    void vectorOfAnotherDimension_isRefused() {
        index.prepare(FINGERPRINT);
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index.write(List.of(chunk(LEAVE, revision(1), 0, "one", 1, 0))))
                .matches(refusal -> !refusal.isTransient());
    }

    @Test
    void metadataFields_mayHaveAnyName() {
        index.prepare(FINGERPRINT);
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
        index.prepare(FINGERPRINT);
        String text = "x".repeat(5000);
        index.write(List.of(described(0, Map.of("abstract", new Text(text + 'a')))));
        index.write(List.of(described(1, Map.of("abstract", new Text(text + 'b')))));

        assertThat(found(new Filter.AnyOf("abstract", List.of(new Text(text + 'b')))))
                .containsExactly("text 1");
    }

    @Test
    void lexicalScore_isTheInMemoryIndexsBm25_whereChunksHaveTheAverageLength() {
        index.prepare(FINGERPRINT);
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
        index.prepare(FINGERPRINT);
        index.write(List.of(chunk(LEAVE, revision(1), 0, "---", EAST)));
        assertThat(found(Filter.everything())).containsExactly("---");
    }

    @Test
    void writesOfManyMegabytes_areCutIntoBatches() {
        index.prepare(FINGERPRINT);
        String[] texts =
                Stream.generate(() -> "word ".repeat(200_000)).limit(12).toArray(String[]::new);
        index.write(chunks(LEAVE, revision(1), texts));
        assertThat(index.chunksOf(LEAVE)).hasSize(12);
    }

    @Test
    void entry_survivesMoreWritesThanItsSuccessionRemembers() {
        index.prepare(FINGERPRINT);
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
