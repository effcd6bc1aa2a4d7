package dev.ragstone.ingestion.deadletter;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a replay did.
 *
 * @param tenant whose letters were looked at
 * @param dryRun whether they were counted only
 * @param matched letters the request asks for
 * @param replayed letters published again
 * @param skipped letters that match and were left out, because another letter of the same record was published
 * @param byStage the letters that match, by the stage that failed
 * @param next the {@code after} of the request that goes on; null if the end was reached
 */
@Schema(description = "What a replay did; with 'next' there may be more, and a request with it as 'after' goes on.")
record ReplayReport(
        String tenant,
        boolean dryRun,
        long matched,
        long replayed,
        long skipped,
        Map<String, Long> byStage,
        @Nullable String next) {

    ReplayReport {
        byStage = Map.copyOf(byStage);
    }
}
