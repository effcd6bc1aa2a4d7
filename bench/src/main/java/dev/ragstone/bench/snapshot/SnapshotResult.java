package dev.ragstone.bench.snapshot;

import java.time.Duration;

/**
 * What one collection's snapshot took.
 *
 * @param collection the collection
 * @param points how many points it has
 * @param bytes the size of the snapshot
 * @param creation from the order to the snapshot on Qdrant's disk
 * @param restoring from the order to a collection that has all points and answers
 */
public record SnapshotResult(String collection, long points, long bytes, Duration creation, Duration restoring) {}
