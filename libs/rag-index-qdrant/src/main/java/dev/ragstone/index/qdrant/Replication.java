package dev.ragstone.index.qdrant;

/**
 * How a collection is spread over the nodes of a cluster.
 *
 * @param shards parts that the points are divided into, each on a node of its own as far as there are nodes
 * @param replicas nodes that hold each part
 * @param writeConsistency replicas that must have applied a write before it counts
 */
public record Replication(int shards, int replicas, int writeConsistency) {

    /** One node holds everything. */
    public static final Replication SINGLE = new Replication(1, 1, 1);

    /**
     * @throws IllegalArgumentException if a number is below 1, or more replicas must apply a write than there are
     */
    public Replication {
        if (shards < 1 || replicas < 1 || writeConsistency < 1 || writeConsistency > replicas) {
            throw new IllegalArgumentException(
                    "shards, replicas and write consistency must be at least 1, and write consistency at most the number"
                            + " of replicas, but are %d, %d and %d".formatted(shards, replicas, writeConsistency));
        }
    }

    /** More than half of some replicas: two such sets have one in common. */
    public static int majorityOf(int replicas) {
        return replicas / 2 + 1;
    }
}
