package dev.ragstone.bench.ingestion;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What came of publishing documents.
 *
 * @param documents how many were published
 * @param indexed how many were indexed now
 * @param unchanged how many were indexed before
 * @param failures how the others ended, one line each
 * @param chunks chunks of the documents indexed now
 * @param elapsed from the first document published to the last one done
 * @param cpuSeconds processor time of ingestion-service meanwhile; empty if its metrics do not say
 */
public record IngestionResult(
        int documents,
        int indexed,
        int unchanged,
        List<String> failures,
        long chunks,
        Duration elapsed,
        OptionalDouble cpuSeconds) {

    public IngestionResult {
        failures = List.copyOf(failures);
    }

    /** Documents done per second. */
    public double documentsPerSecond() {
        return documents / seconds();
    }

    /** Chunks indexed per second. */
    public double chunksPerSecond() {
        return chunks / seconds();
    }

    /**
     * Processor seconds of ingestion-service per chunk; empty if it did not say, or if documents were indexed before:
     * their share of the work has no chunks.
     */
    public OptionalDouble cpuSecondsPerChunk() {
        if (cpuSeconds.isEmpty() || chunks == 0 || indexed < documents) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(cpuSeconds.getAsDouble() / chunks);
    }

    private double seconds() {
        return Math.max(elapsed.toMillis(), 1) / 1000.0;
    }
}
