package dev.ragstone.index.qdrant;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.EntryPage;
import dev.ragstone.core.index.EntryQuery;
import dev.ragstone.core.index.IndexException;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Common;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.ReadConsistency;
import io.qdrant.client.grpc.Points.ReadConsistencyType;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.UpdateMode;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registry: one point without vectors per document. */
final class EntryStore {

    /**
     * More than half of the replicas, lost ones counted, which all say the same; a point they differ in is left out. One
     * of them has applied the last write. {@code Majority} would want an answer from each replica, lost ones included.
     */
    private static final ReadConsistency AGREED =
            ReadConsistency.newBuilder().setType(ReadConsistencyType.Quorum).build();

    private static final ReadConsistency ANY =
            ReadConsistency.newBuilder().setFactor(1).build();

    /** Replicas differ while a write is on its way from one to the next, which is not for long. */
    private static final int LOOKS = 20;

    private final QdrantConnection connection;
    private final Updates updates;
    private final String collection;

    EntryStore(QdrantConnection connection, String collection) {
        this.connection = connection;
        this.updates = new Updates(connection);
        this.collection = collection;
    }

    /** What the replicas agree on. An entry they differ in is no absent one: it is read again. */
    Optional<StoredEntry> find(DocumentId document) {
        for (int look = 0; look < LOOKS; look++) {
            Optional<StoredEntry> agreed = read(document, AGREED);
            if (agreed.isPresent() || read(document, ANY).isEmpty()) {
                return agreed;
            }
        }
        throw IndexException.unavailable(
                "the replicas of the registry entry of %s in '%s' differ and do not come to agree; is a node of Qdrant just coming back? Look at its GET /cluster"
                        .formatted(document, collection),
                null);
    }

    /** Reads the entry for its {@link Succession}, writes on the condition that it is still that one, reads back. */
    boolean compareAndSet(@Nullable DocumentEntry expected, DocumentEntry next) {
        DocumentEntry.requireSuccession(expected, next);
        Optional<StoredEntry> current = find(next.id());
        long found = current.map(stored -> stored.entry().sequence()).orElse(0L);
        if (found != next.sequence() - 1) {
            return false;
        }
        Succession attempt = current.map(stored -> stored.succession().next()).orElseGet(Succession::first);
        UpsertPoints write = conditionalWrite(new StoredEntry(next, attempt));
        updates.apply(collection, client -> client.points().upsert(write));
        Succession readBack = find(next.id())
                .orElseThrow(() -> IndexException.unavailable(
                        "the registry entry of %s has gone; only Ragstone may write there".formatted(next.id()), null))
                .succession();
        return attempt.tookPlace(readBack);
    }

    EntryPage list(EntryQuery query) {
        ScrollPoints.Builder request = ScrollPoints.newBuilder()
                .setCollectionName(collection)
                .setFilter(filter(query.tenant(), query.state()))
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .setLimit(query.limit());
        if (query.after() != null) {
            request.setOffset(PointId.newBuilder().setUuid(query.after()));
        }
        ScrollResponse page =
                connection.call(collection, client -> client.points().scroll(request.build()));
        return new EntryPage(
                page.getResultList().stream()
                        .map(point -> StoredEntry.of(point.getPayloadMap()).entry())
                        .toList(),
                page.hasNextPageOffset() ? page.getNextPageOffset().getUuid() : null);
    }

    Map<DocumentState, Long> countByState(String tenant) {
        Map<DocumentState, Long> counts = new EnumMap<>(DocumentState.class);
        for (DocumentState state : DocumentState.values()) {
            CountPoints request = CountPoints.newBuilder()
                    .setCollectionName(collection)
                    .setFilter(filter(tenant, state))
                    .setExact(true)
                    .build();
            long count = connection
                    .call(collection, client -> client.points().count(request))
                    .getResult()
                    .getCount();
            if (count > 0) {
                counts.put(state, count);
            }
        }
        return counts;
    }

    List<DocumentEntry> due(Instant now, int limit) {
        Common.Range past =
                Common.Range.newBuilder().setLte((double) now.toEpochMilli()).build();
        ScrollPoints request = ScrollPoints.newBuilder()
                .setCollectionName(collection)
                .setFilter(Conditions.all(ConditionFactory.range(EntryFields.DUE_AT_MILLIS, past)))
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .setLimit(limit)
                .build();
        return connection.call(collection, client -> client.points().scroll(request)).getResultList().stream()
                .map(point -> StoredEntry.of(point.getPayloadMap()).entry())
                .toList();
    }

    private Optional<StoredEntry> read(DocumentId document, ReadConsistency consistency) {
        GetPoints request = GetPoints.newBuilder()
                .setCollectionName(collection)
                .addIds(StoredEntry.pointId(document))
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .setReadConsistency(consistency)
                .build();
        return connection.call(collection, client -> client.points().get(request)).getResultList().stream()
                .map(point -> StoredEntry.of(point.getPayloadMap()))
                .findFirst();
    }

    /** A filter alone would insert the point where it is absent; the mode alone would not look at the sequence. */
    private UpsertPoints conditionalWrite(StoredEntry stored) {
        UpsertPoints.Builder write = UpsertPoints.newBuilder()
                .setCollectionName(collection)
                .setWait(true)
                .setOrdering(Ordering.ONE_ORDER)
                .addPoints(stored.point());
        long expected = stored.entry().sequence() - 1;
        if (expected == 0) {
            return write.setUpdateMode(UpdateMode.InsertOnly).build();
        }
        return write.setUpdateMode(UpdateMode.UpdateOnly)
                .setUpdateFilter(Conditions.all(ConditionFactory.match(EntryFields.SEQUENCE, expected)))
                .build();
    }

    private static Common.Filter filter(@Nullable String tenant, @Nullable DocumentState state) {
        Common.Filter.Builder filter = Common.Filter.newBuilder();
        if (tenant != null) {
            filter.addMust(ConditionFactory.matchKeyword(EntryFields.TENANT, tenant));
        }
        if (state != null) {
            filter.addMust(ConditionFactory.matchKeyword(EntryFields.STATE, state.name()));
        }
        return filter.build();
    }
}
