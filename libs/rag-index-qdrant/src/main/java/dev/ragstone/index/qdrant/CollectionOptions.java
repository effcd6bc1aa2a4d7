package dev.ragstone.index.qdrant;

/**
 * How the collections of a generation are made. A collection that is there stays as it is, whatever the options say.
 *
 * @param replication how they are spread over nodes
 * @param quantisation in what form dense vectors are searched; this form is always in memory
 * @param onDiskVectors whether the vectors themselves and the index of the terms are read from disk as they are needed
 * @param onDiskPayload whether texts, metadata and signs are
 */
public record CollectionOptions(
        Replication replication, Quantisation quantisation, boolean onDiskVectors, boolean onDiskPayload) {

    /** For one small node. */
    public static final CollectionOptions SINGLE_NODE =
            new CollectionOptions(Replication.SINGLE, Quantisation.SCALAR, false, true);
}
