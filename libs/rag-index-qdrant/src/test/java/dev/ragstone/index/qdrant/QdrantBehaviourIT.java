package dev.ragstone.index.qdrant;

import static io.qdrant.client.ConditionFactory.filter;
import static io.qdrant.client.ConditionFactory.hasId;
import static io.qdrant.client.ConditionFactory.match;
import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.ConditionFactory.matchKeywords;
import static io.qdrant.client.ConditionFactory.range;
import static io.qdrant.client.ValueFactory.list;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grpc.Status;
import io.grpc.Status.Code;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Common.Range;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.UpdateMode;
import io.qdrant.client.grpc.Points.UpdateStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What Ragstone relies on in Qdrant, so that the fake is held to what a real server does. */
@ParameterizedClass
@MethodSource("dev.ragstone.index.qdrant.QdrantServer#all")
class QdrantBehaviourIT {

    private final QdrantServer server;
    private final QdrantCalls calls;
    private final String points;

    QdrantBehaviourIT(QdrantServer.Source source) {
        server = source.start();
        points = server.base() + "_points";
        calls = new QdrantCalls(server.client());
    }

    @BeforeEach
    void createCollection() throws Exception {
        calls.create(points).get();
    }

    @AfterEach
    void close() {
        calls.close();
        server.close();
    }

    @Test
    void upsert_replacesTheWholePoint() throws Exception {
        calls.upsert(points, QdrantCalls.point(1, Map.of("a", value("old")), new float[] {1, 0}, Map.of(7, 1f)))
                .get();
        calls.upsert(points, QdrantCalls.point(1, Map.of("b", value("new")), null, Map.of(7, 1f)))
                .get();

        assertThat(payloadOf(1)).isEqualTo(Map.of("b", value("new")));
        assertThat(calls.nearest(points, new float[] {1, 0})).isEmpty();
        assertThat(calls.nearest(points, Map.of(7, 1f))).hasSize(1);
    }

    @Test
    void shardsAndReplicas_mustBeAtLeastOne() {
        CreateCollection.Builder request = CreateCollection.newBuilder().setCollectionName(server.base() + "_none");
        for (CreateCollection nonsense : List.of(
                request.clone().setShardNumber(0).build(),
                request.clone().setReplicationFactor(0).build(),
                request.clone().setWriteConsistencyFactor(0).build())) {
            assertThat(codeOf(calls.create(nonsense))).isEqualTo(Code.INVALID_ARGUMENT);
        }
    }

    @Test
    void updateFilter_guardsPointsThatExist_andInsertsOthersRegardless() throws Exception {
        UpdateStatus first = upsert(UpdateMode.Upsert, 1, version(1), match("version", 0));
        UpdateStatus refused = upsert(UpdateMode.Upsert, 1, version(2), match("version", 0));

        assertThat(first).isEqualTo(UpdateStatus.Completed);
        assertThat(refused).isEqualTo(UpdateStatus.Completed);
        assertThat(payloadOf(1)).isEqualTo(version(1));
    }

    @Test
    void updateOnly_withAFilter_comparesAndSets_withoutSayingSo() throws Exception {
        assertThat(upsert(UpdateMode.UpdateOnly, 1, version(1), match("version", 0)))
                .isEqualTo(UpdateStatus.Completed);
        assertThat(calls.get(points, QdrantCalls.id(1))).isEmpty();

        upsert(UpdateMode.InsertOnly, 1, version(1));
        upsert(UpdateMode.UpdateOnly, 1, version(2), match("version", 1));
        assertThat(upsert(UpdateMode.UpdateOnly, 1, version(3), match("version", 1)))
                .isEqualTo(UpdateStatus.Completed);
        assertThat(payloadOf(1)).isEqualTo(version(2));
    }

    @Test
    void insertOnly_leavesWhatIsThere_withoutSayingSo() throws Exception {
        upsert(UpdateMode.InsertOnly, 1, version(1));
        assertThat(upsert(UpdateMode.InsertOnly, 1, version(2))).isEqualTo(UpdateStatus.Completed);
        assertThat(payloadOf(1)).isEqualTo(version(1));
    }

    @Test
    void onePointOfAWrongDimension_keepsTheWholeBatchOut() throws Exception {
        Future<?> batch = calls.upsert(points, dense(1, 1, 0), dense(2, 1, 0, 0));

        assertThat(codeOf(batch)).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(calls.count(points, Filter.getDefaultInstance())).isZero();
    }

    @Test
    void sameIdTwiceInOneUpsert_lastWins() throws Exception {
        calls.upsert(
                        points,
                        QdrantCalls.point(1, version(1), null, Map.of()),
                        QdrantCalls.point(1, version(2), null, Map.of()))
                .get();
        assertThat(payloadOf(1)).isEqualTo(version(2));
    }

    @Test
    void deletingWhatIsMissing_succeeds() throws Exception {
        calls.delete(points, QdrantCalls.id(99)).get();
        calls.deleteWhere(points, all(matchKeyword("nowhere", "x"))).get();
        calls.change(QdrantCalls.deleteAlias(server.base() + "_missing")).get();
    }

    @Test
    void missingCollection_isNotFound() {
        String missing = server.base() + "_missing";
        assertThat(codeOf(calls.upsert(missing, dense(1, 1, 0)))).isEqualTo(Code.NOT_FOUND);
        assertThat(codeOf(calls.delete(missing, QdrantCalls.id(1)))).isEqualTo(Code.NOT_FOUND);
        assertThat(codeOf(calls.getCall(missing, QdrantCalls.id(1)))).isEqualTo(Code.NOT_FOUND);
        assertThat(codeOf(calls.scroll(missing, null, 10))).isEqualTo(Code.NOT_FOUND);
        assertThat(codeOf(calls.countCall(missing, Filter.getDefaultInstance())))
                .isEqualTo(Code.NOT_FOUND);
        assertThat(codeOf(calls.query(missing, QdrantCalls.dense(1, 0), "dense", 1)))
                .isEqualTo(Code.NOT_FOUND);
        assertThat(codeOf(calls.index(missing, "tenant"))).isEqualTo(Code.NOT_FOUND);
        assertThat(codeOf(calls.info(missing))).isEqualTo(Code.NOT_FOUND);
        assertThat(codeOf(calls.change(QdrantCalls.alias(missing, server.base() + "_alias"))))
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void creatingAnExistingCollection_isAlreadyExists() {
        assertThat(codeOf(calls.create(points))).isEqualTo(Code.ALREADY_EXISTS);
    }

    @Test
    void whatDoesNotFitTheCollection_isInvalid() {
        PointStruct unknownVector = PointStruct.newBuilder(QdrantCalls.point(1, Map.of(), null, Map.of()))
                .setVectors(QdrantCalls.vectors(Map.of("other", QdrantCalls.denseVector(1, 0))))
                .build();
        assertThat(codeOf(calls.upsert(points, unknownVector))).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(codeOf(calls.query(points, QdrantCalls.dense(1, 0), "other", 1)))
                .isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(codeOf(calls.query(points, QdrantCalls.dense(1, 0, 0), "dense", 1)))
                .isEqualTo(Code.INVALID_ARGUMENT);
    }

    @Test
    void malformedRequests_areInvalid() {
        PointId noUuid = PointId.newBuilder().setUuid("no-uuid").build();
        PointStruct twice = PointStruct.newBuilder(QdrantCalls.point(1, Map.of(), null, Map.of()))
                .setVectors(QdrantCalls.vectors(Map.of("terms", QdrantCalls.sparseVector(new int[] {3, 3}, 1, 1))))
                .build();

        assertThat(codeOf(calls.upsert(points))).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(codeOf(calls.query(points, QdrantCalls.dense(1, 0), "dense", 0)))
                .isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(codeOf(calls.scroll(points, null, 0))).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(codeOf(calls.scroll(points, noUuid, 1))).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(codeOf(calls.upsert(points, twice))).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(codeOf(calls.query(points, QdrantCalls.sparse(new int[] {3, 3}, 1, 1), "terms", 1)))
                .isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(codeOf(calls.upsert(
                        points,
                        PointStruct.newBuilder(dense(1, 1, 0)).setId(noUuid).build())))
                .isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(codeOf(calls.getCall(points, noUuid))).isEqualTo(Code.INVALID_ARGUMENT);
    }

    @Test
    void denseVectors_areKeptAtLengthOne_andScoreByCosine() throws Exception {
        calls.upsert(points, dense(1, 3, 4), dense(2, 0, 0)).get();

        assertThat(calls.denseOf(points, QdrantCalls.id(1))).containsExactly(0.6f, 0.8f);
        List<ScoredPoint> found = calls.nearest(points, new float[] {10, 0});
        assertThat(found).extracting(ScoredPoint::getId).containsExactly(QdrantCalls.id(1), QdrantCalls.id(2));
        assertThat(found.get(0).getScore()).isCloseTo(0.6f, within(1e-6f));
        assertThat(found.get(1).getScore()).isZero();
    }

    @Test
    void notANumber_isAccepted() throws Exception {
        calls.upsert(points, dense(1, Float.NaN, 0)).get();
        assertThat(calls.count(points, Filter.getDefaultInstance())).isEqualTo(1);
    }

    @Test
    void idf_countsEveryPointThatHasTheVector_filteredOutOrDeletedAlike() throws Exception {
        calls.upsert(
                        points,
                        QdrantCalls.point(1, Map.of("tenant", value("a")), null, Map.of(1, 0.5f, 2, 1f)),
                        QdrantCalls.point(2, Map.of("tenant", value("b")), null, Map.of(1, 1f)),
                        QdrantCalls.point(3, Map.of("tenant", value("b")), null, Map.of(-4, 1f)),
                        dense(4, 1, 0))
                .get();
        double idf = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));

        List<ScoredPoint> ofTenant = calls.nearest(points, Map.of(1, 2f), all(matchKeyword("tenant", "a")));
        assertThat(ofTenant).hasSize(1);
        assertThat(ofTenant.getFirst().getScore()).isCloseTo((float) (2 * 0.5 * idf), within(1e-5f));

        calls.delete(points, QdrantCalls.id(2)).get();
        List<ScoredPoint> afterwards = calls.nearest(points, Map.of(1, 2f));
        assertThat(afterwards).hasSize(1);
        assertThat(afterwards.getFirst().getScore()).isCloseTo((float) (2 * 0.5 * idf), within(1e-5f));
    }

    @Test
    void unsignedSparseIndices_areAllowed() throws Exception {
        calls.upsert(points, QdrantCalls.point(1, Map.of(), null, Map.of(0xFFFF_FFFF, 1f)))
                .get();
        assertThat(calls.nearest(points, Map.of(0xFFFF_FFFF, 1f))).hasSize(1);
        assertThat(calls.nearest(points, Map.of(5, 1f))).isEmpty();
    }

    @Test
    void severalAliasActions_areAppliedTogether_butAFailureLeavesThoseBeforeIt() throws Exception {
        String other = server.base() + "_other";
        String first = server.base() + "_first";
        String second = server.base() + "_second";
        calls.create(other).get();
        calls.change(QdrantCalls.alias(points, first), QdrantCalls.alias(points, second))
                .get();
        assertThat(calls.aliases()).containsEntry(first, points).containsEntry(second, points);

        calls.change(QdrantCalls.alias(other, first), QdrantCalls.alias(other, second))
                .get();
        assertThat(calls.aliases()).containsEntry(first, other).containsEntry(second, other);

        assertThat(codeOf(calls.change(
                        QdrantCalls.alias(points, first), QdrantCalls.alias(server.base() + "_missing", second))))
                .isEqualTo(Code.NOT_FOUND);
        assertThat(calls.aliases()).containsEntry(first, points).containsEntry(second, other);
    }

    @Test
    void collection_isReachedThroughItsAlias() throws Exception {
        String alias = server.base() + "_alias";
        calls.change(QdrantCalls.alias(points, alias)).get();
        calls.upsert(alias, dense(1, 1, 0)).get();

        assertThat(calls.count(points, Filter.getDefaultInstance())).isEqualTo(1);
        assertThat(calls.nearest(alias, new float[] {1, 0})).hasSize(1);
        calls.info(alias).get();
    }

    @Test
    void alias_cannotHaveACollectionsName_norACollectionAnAliassName() throws Exception {
        String alias = server.base() + "_alias";
        calls.change(QdrantCalls.alias(points, alias)).get();

        assertThat(codeOf(calls.change(QdrantCalls.alias(points, points)))).isEqualTo(Code.ALREADY_EXISTS);
        assertThat(codeOf(calls.create(alias))).isEqualTo(Code.INVALID_ARGUMENT);
    }

    @Test
    void alias_cannotStandForAnAlias() throws Exception {
        String alias = server.base() + "_alias";
        calls.change(QdrantCalls.alias(points, alias)).get();
        assertThat(codeOf(calls.change(QdrantCalls.alias(alias, server.base() + "_second"))))
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void actionsOfOneCall_mayMoveOneAliasAndDeleteAnother_missingOnesToo() throws Exception {
        String other = server.base() + "_other";
        String kept = server.base() + "_kept";
        String gone = server.base() + "_gone";
        calls.create(other).get();
        calls.change(QdrantCalls.alias(points, kept), QdrantCalls.alias(points, gone))
                .get();

        for (int time = 0; time < 2; time++) {
            calls.change(QdrantCalls.alias(other, kept), QdrantCalls.deleteAlias(gone))
                    .get();
            assertThat(calls.aliases()).containsEntry(kept, other).doesNotContainKey(gone);
        }
    }

    @Test
    void listOfCollections_holdsNoAliases() throws Exception {
        String alias = server.base() + "_alias";
        calls.change(QdrantCalls.alias(points, alias)).get();
        assertThat(calls.collections()).contains(points).doesNotContain(alias);
    }

    @Test
    void aliases_goWithTheirCollection() throws Exception {
        String alias = server.base() + "_alias";
        calls.change(QdrantCalls.alias(points, alias)).get();
        calls.drop(points).get();
        assertThat(calls.aliases()).doesNotContainKey(alias);
    }

    @Test
    void payloadIndex_canBeMadeAgain() throws Exception {
        calls.index(points, "tenant").get();
        calls.index(points, "tenant").get();
        assertThat(calls.info(points)
                        .get()
                        .getResult()
                        .getPayloadSchemaOrThrow("tenant")
                        .getDataType())
                .isEqualTo(PayloadSchemaType.Keyword);
    }

    @Test
    void filters_matchAsTheAdapterTakesThemTo() throws Exception {
        Map<String, Value> odd = Map.of("a.b", value(1.5), "", value(2L));
        calls.upsert(
                        points,
                        QdrantCalls.point(
                                1,
                                Map.of("tag", list(List.of(value("x"), value("y"))), "n", value(2.0)),
                                null,
                                Map.of()),
                        QdrantCalls.point(2, Map.of("tag", value("z"), "n", value(2L)), null, Map.of()),
                        QdrantCalls.point(3, Map.of("n", value("2"), "odd", value(odd)), null, Map.of()),
                        QdrantCalls.point(4, Map.of("tag", list(List.of())), null, Map.of()))
                .get();

        assertThat(matching(filter(Filter.getDefaultInstance()))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(matching(hasId(List.of()))).isEmpty();
        assertThat(matching(matchKeywords("tag", List.of()))).isEmpty();
        assertThat(matching(matchKeywords("tag", List.of("y", "z")))).containsExactly(1L, 2L);
        assertThat(matching(matchKeyword("nowhere", "x"))).isEmpty();
        assertThat(matching(range("nowhere", Range.getDefaultInstance()))).isEmpty();
        assertThat(matching(range("n", Range.getDefaultInstance()))).containsExactly(1L, 2L);
        assertThat(matching(range("n", Range.newBuilder().setGte(2).setLte(2).build())))
                .containsExactly(1L, 2L);
        assertThat(matching(range("n", Range.newBuilder().setGt(2).build()))).isEmpty();
        assertThat(matching(range("odd.\"a.b\"", Range.newBuilder().setLt(2).build())))
                .containsExactly(3L);
        assertThat(matching(range("odd.\"\"", Range.newBuilder().setLt(3).build())))
                .containsExactly(3L);
        assertThat(matching(match("n", 2))).containsExactly(2L);
        assertThat(matching(not(matchKeyword("tag", "x")))).containsExactly(2L, 3L, 4L);
        assertThat(matching(not(filter(Filter.getDefaultInstance())))).isEmpty();
    }

    @Test
    void scroll_goesByIds_andNamesTheFirstOfTheNextPage() throws Exception {
        List<UUID> uuids = List.of(new UUID(1, 1), new UUID(1L << 62, 0), new UUID(-1, 0));
        for (UUID uuid : uuids) {
            calls.upsert(
                            points,
                            PointStruct.newBuilder(dense(1, 1, 0))
                                    .setId(QdrantCalls.id(uuid))
                                    .build())
                    .get();
        }
        calls.upsert(points, dense(5, 1, 0)).get();

        ScrollResponse first = calls.scroll(points, null, 2).get();
        ScrollResponse second =
                calls.scroll(points, first.getNextPageOffset(), 2).get();

        assertThat(first.getResultList())
                .extracting(RetrievedPoint::getId)
                .containsExactly(QdrantCalls.id(5), QdrantCalls.id(uuids.get(0)));
        assertThat(first.getNextPageOffset()).isEqualTo(QdrantCalls.id(uuids.get(1)));
        assertThat(second.getResultList())
                .extracting(RetrievedPoint::getId)
                .containsExactly(QdrantCalls.id(uuids.get(1)), QdrantCalls.id(uuids.get(2)));
        assertThat(second.hasNextPageOffset()).isFalse();
    }

    @Test
    void messagesOfManyMegabytes_passBothWays() throws Exception {
        String text = "x".repeat(6 << 20);
        calls.upsert(points, QdrantCalls.point(1, Map.of("text", value(text)), null, Map.of()))
                .get();
        assertThat(payloadOf(1)).isEqualTo(Map.of("text", value(text)));
    }

    private UpdateStatus upsert(UpdateMode mode, long id, Map<String, Value> payload, Condition... filter)
            throws Exception {
        return calls.upsert(points, mode, all(filter), QdrantCalls.point(id, payload, null, Map.of()))
                .get()
                .getResult()
                .getStatus();
    }

    private Map<String, Value> payloadOf(long id) throws Exception {
        return calls.get(points, QdrantCalls.id(id)).getFirst().getPayloadMap();
    }

    private List<Long> matching(Condition condition) throws Exception {
        Filter filter = all(condition);
        List<Long> found = LongStream.rangeClosed(1, 4)
                .boxed()
                .filter(id -> calls.matches(points, id, filter))
                .toList();
        assertThat(calls.count(points, filter)).isEqualTo(found.size());
        return found;
    }

    private static Map<String, Value> version(long version) {
        return Map.of("version", value(version));
    }

    private static PointStruct dense(long id, float... vector) {
        return QdrantCalls.point(id, Map.of(), vector, Map.of());
    }

    private static Filter all(Condition... conditions) {
        return Filter.newBuilder().addAllMust(List.of(conditions)).build();
    }

    private static Condition not(Condition condition) {
        return filter(Filter.newBuilder().addMustNot(condition).build());
    }

    private static Code codeOf(Future<?> call) {
        try {
            call.get();
            return Code.OK;
        } catch (ExecutionException e) {
            return Status.fromThrowable(e).getCode();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
