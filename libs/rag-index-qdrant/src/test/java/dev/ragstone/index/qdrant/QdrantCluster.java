package dev.ragstone.index.qdrant;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Three nodes of a real Qdrant on this machine. */
final class QdrantCluster implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final List<QdrantNode> nodes = new ArrayList<>();

    QdrantCluster(Path binary, Path folder) throws Exception {
        for (int i = 0; i < 3; i++) {
            QdrantNode node =
                    new QdrantNode(binary, folder.resolve("node-" + i), nodes.isEmpty() ? null : nodes.getFirst());
            nodes.add(node);
            await("node " + i + " is ready", node::isReady);
        }
        // The node that puts the writes of a shard into an order is that of the highest number among its replicas.
        nodes.sort(Comparator.comparing(QdrantNode::peer, Long::compareUnsigned));
    }

    /** By their numbers, lowest first. */
    List<QdrantNode> nodes() {
        return nodes;
    }

    void awaitWhole(String collection) throws InterruptedException {
        await(collection + " is whole", () -> nodes.stream()
                .allMatch(node -> node.isReady() && node.isWhole(collection)));
    }

    @Override
    public void close() {
        nodes.forEach(QdrantNode::close);
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!isMet(condition)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited %s in vain until %s".formatted(LIMIT, what));
            }
            Thread.sleep(100);
        }
    }

    private static boolean isMet(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
