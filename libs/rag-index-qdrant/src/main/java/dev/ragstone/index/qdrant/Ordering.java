package dev.ragstone.index.qdrant;

import io.qdrant.client.grpc.Points.WriteOrdering;
import io.qdrant.client.grpc.Points.WriteOrderingType;

/** In what order the replicas of a shard apply what is written. */
final class Ordering {

    /**
     * The same on each replica: every write of a shard goes through one node, always the same, which lets the next one
     * pass when all replicas have answered. Nobody takes the place of that node while it is lost, because two nodes that
     * both take themselves for it would give two orders.
     */
    static final WriteOrdering ONE_ORDER =
            WriteOrdering.newBuilder().setType(WriteOrderingType.Strong).build();

    private Ordering() {}
}
