package dev.ragstone.bench.ingestion;

import dev.ragstone.bench.statistics.Latency;
import java.time.Duration;

/**
 * What one tenant's backfill does to another tenant's updates.
 *
 * @param backfill documents of the backfill
 * @param alone from publishing an update to its status INDEXED while nothing else was going on, milliseconds
 * @param beside the same while the backfill was worked on
 * @param slowestBeside the slowest of them, milliseconds
 * @param doneAtTheLastUpdate documents of the backfill that were done when the last update was
 * @param elapsed from the first document of the backfill to its last
 */
public record FairnessResult(
        int backfill, Latency alone, Latency beside, double slowestBeside, int doneAtTheLastUpdate, Duration elapsed) {}
