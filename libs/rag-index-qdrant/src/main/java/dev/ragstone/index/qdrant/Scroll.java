package dev.ragstone.index.qdrant;

import io.qdrant.client.grpc.Common;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.util.ArrayList;
import java.util.List;

/** Reads all points that fulfil a condition, page by page in the order of their ids. */
final class Scroll {

    private static final int PAGE = 256;

    private final QdrantConnection connection;

    Scroll(QdrantConnection connection) {
        this.connection = connection;
    }

    /** {@code request} says what of each point is wanted; its collection, filter and limit are set here. */
    List<RetrievedPoint> all(String collection, Common.Filter filter, ScrollPoints.Builder request) {
        request.setCollectionName(collection).setFilter(filter).setLimit(PAGE);
        List<RetrievedPoint> found = new ArrayList<>();
        ScrollResponse page;
        do {
            ScrollPoints next = request.build();
            page = connection.call(collection, client -> client.points().scroll(next));
            found.addAll(page.getResultList());
            request.setOffset(page.getNextPageOffset());
        } while (page.hasNextPageOffset());
        return found;
    }
}
