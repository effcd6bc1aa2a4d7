package dev.ragstone.index.qdrant;

import com.google.common.collect.Lists;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.index.DocumentRevision;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.RevisionPage;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Common;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsIdsList;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes and removes chunks, on every replica in one order: a removal that overtook a write, of which the writer no longer
 * waits for an answer, would leave a chunk that nobody looks for any more.
 */
final class ChunkStore {

    private static final int MAX_REMOVED = 1000;

    private final QdrantConnection connection;
    private final Updates updates;
    private final String collection;
    private final ChunkPoints points;

    ChunkStore(QdrantConnection connection, String collection, ChunkPoints points) {
        this.connection = connection;
        this.updates = new Updates(connection);
        this.collection = collection;
        this.points = points;
    }

    void write(List<IndexedChunk> chunks) {
        List<PointStruct> all = chunks.stream().map(points::point).toList();
        for (List<PointStruct> batch : PointBatches.of(all)) {
            UpsertPoints request = UpsertPoints.newBuilder()
                    .setCollectionName(collection)
                    .setWait(true)
                    .setOrdering(Ordering.ONE_ORDER)
                    .addAllPoints(batch)
                    .build();
            updates.apply(collection, client -> client.points().upsert(request));
        }
    }

    void remove(DocumentId document, Revision revision) {
        delete(PointsSelector.newBuilder().setFilter(Conditions.of(document, revision)));
    }

    /**
     * Qdrant has no range over text, so the chunks are looked at and removed by id. Ids belong to one revision for ever:
     * a chunk that appears in between cannot be hit.
     */
    void removeBelow(DocumentId document, Revision revision) {
        ScrollPoints.Builder revisions = ScrollPoints.newBuilder()
                .setWithPayload(WithPayloadSelectorFactory.include(List.of(ChunkFields.REVISION)));
        List<PointId> lower = scroll(Conditions.of(document), revisions).stream()
                .filter(point -> revision(point).compareTo(revision) < 0)
                .map(RetrievedPoint::getId)
                .toList();
        for (List<PointId> ids : Lists.partition(lower, MAX_REMOVED)) {
            delete(PointsSelector.newBuilder()
                    .setPoints(PointsIdsList.newBuilder().addAllIds(ids)));
        }
    }

    Map<ContentHash, PassageEncoding> encodings(DocumentId document) {
        ScrollPoints.Builder vectors = ScrollPoints.newBuilder()
                .setWithPayload(
                        WithPayloadSelectorFactory.include(List.of(ChunkFields.CONTENT_HASH, ChunkFields.SIGNS)))
                .setWithVectors(WithVectorsSelectorFactory.include(List.of(ChunkFields.DENSE)));
        return scroll(Conditions.of(document), vectors).stream()
                .collect(Collectors.toMap(ChunkStore::contentHash, ChunkStore::encoding, (first, second) -> first));
    }

    RevisionPage revisions(@Nullable String after, int limit) {
        ScrollPoints.Builder request = ScrollPoints.newBuilder()
                .setCollectionName(collection)
                .setWithPayload(WithPayloadSelectorFactory.include(List.of(ChunkFields.DOCUMENT, ChunkFields.REVISION)))
                .setLimit(limit);
        if (after != null) {
            request.setOffset(PointId.newBuilder().setUuid(after));
        }
        ScrollResponse page =
                connection.call(collection, client -> client.points().scroll(request.build()));
        return new RevisionPage(
                page.getResultList().stream()
                        .map(point -> new DocumentRevision(document(point), revision(point)))
                        .distinct()
                        .toList(),
                page.hasNextPageOffset() ? page.getNextPageOffset().getUuid() : null);
    }

    private List<RetrievedPoint> scroll(Common.Filter filter, ScrollPoints.Builder request) {
        return new Scroll(connection).all(collection, filter, request);
    }

    private void delete(PointsSelector.Builder selector) {
        DeletePoints request = DeletePoints.newBuilder()
                .setCollectionName(collection)
                .setWait(true)
                .setOrdering(Ordering.ONE_ORDER)
                .setPoints(selector)
                .build();
        updates.apply(collection, client -> client.points().delete(request));
    }

    private static DocumentId document(RetrievedPoint point) {
        return DocumentId.parseKey(new PayloadReader(point.getPayloadMap()).text(ChunkFields.DOCUMENT));
    }

    private static Revision revision(RetrievedPoint point) {
        return Revision.decode(new PayloadReader(point.getPayloadMap()).text(ChunkFields.REVISION));
    }

    private static ContentHash contentHash(RetrievedPoint point) {
        return new ContentHash(new PayloadReader(point.getPayloadMap()).text(ChunkFields.CONTENT_HASH));
    }

    private static PassageEncoding encoding(RetrievedPoint point) {
        return new PassageEncoding(embedding(point), SignsForm.read(point.getPayloadMap()));
    }

    private static Embedding embedding(RetrievedPoint point) {
        List<Float> components = point.getVectors()
                .getVectors()
                .getVectorsOrThrow(ChunkFields.DENSE)
                .getDense()
                .getDataList();
        float[] vector = new float[components.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = components.get(i);
        }
        return Embedding.of(vector);
    }
}
