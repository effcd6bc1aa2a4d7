package dev.ragstone.bench.ingestion;

import dev.ragstone.bench.statistics.Latency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one tenant's backfill does to another tenant's updates.
 *
 * @param backfill documents of the backfill
 * @param alone from publishing an update to its status INDEXED while nothing else was going on, milliseconds
 * @param beside the same while the backfill was worked on
 * @param slowestBeside the slowest of them, milliseconds
 * @param doneAtTheLastUpdate documents of the backfill that were done when the last update was
 * @param first the first of them, published behind the last document of the backfill, milliseconds
 * @param elapsed from the first document of the backfill to its last; null if the end was not waited for
 */
public record FairnessResult(
        int backfill,
        Latency alone,
        Latency beside,
        double slowestBeside,
        int doneAtTheLastUpdate,
        double first,
        @Nullable Duration elapsed) {}
