package dev.ragstone.ingestion.deadletter;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are published again.
 *
 * @param stage the stage that failed; null: any
 * @param tenant the caller's tenant; null: the same
 * @param from only records published at this time or later; null: from the beginning
 * @param to only records published before this time; null: to the end
 * @param dryRun whether letters are counted only; null: no
 * @param limit letters published at the most; null: 1,000. A dry run has no such limit
 * @param ratePerSecond letters published in a second at the most; null: 100
 * @param after the member {@code next} of the answer before; null: from the beginning
 */
@Schema(description = "Which dead letters are published again; an empty object means all of the caller's tenant.")
record ReplayRequest(
        @Nullable String stage,
        @Nullable String tenant,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean dryRun,
        @Nullable @Min(1) @Max(100_000) Integer limit,
        @Nullable @DecimalMin("0.1") Double ratePerSecond,
        @Nullable String after) {

    private static final int DEFAULT_LIMIT = 1_000;
    private static final double DEFAULT_RATE = 100;

    /** Whether letters are counted only. */
    boolean countsOnly() {
        return Boolean.TRUE.equals(dryRun);
    }

    /** Letters published at the most. */
    int mostLetters() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /** Letters published in a second at the most. */
    double rate() {
        return ratePerSecond == null ? DEFAULT_RATE : ratePerSecond;
    }
}
