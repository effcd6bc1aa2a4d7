package dev.ragstone.bench.ingestion;

import dev.ragstone.bench.client.Usage;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What came of publishing documents.
 *
 * @param documents how many were published
 * @param indexed how many were indexed now
 * @param unchanged how many were indexed before
 * @param failures how the others ended, one line each
 * @param chunks chunks of the documents indexed now
 * @param elapsed from the first document published to the last one done
 * @param usage what ingestion-service used and did meanwhile
 */
public record IngestionResult(
        int documents, int indexed, int unchanged, List<String> failures, long chunks, Duration elapsed, Usage usage) {

    public IngestionResult {
        failures = List.copyOf(failures);
    }

    /** Several runs, at least one, as if they were one. */
    public static IngestionResult sum(List<IngestionResult> results) {
        return results.stream().reduce(IngestionResult::plus).orElseThrow();
    }

    private IngestionResult plus(IngestionResult other) {
        return new IngestionResult(
                documents + other.documents,
                indexed + other.indexed,
                unchanged + other.unchanged,
                Stream.concat(failures.stream(), other.failures.stream()).toList(),
                chunks + other.chunks,
                elapsed.plus(other.elapsed),
                usage.plus(other.usage));
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
        return indexed < documents ? OptionalDouble.empty() : cpuSecondsPer(chunks);
    }

    /** Processor seconds of ingestion-service per document; empty if it did not say. */
    public OptionalDouble cpuSecondsPerDocument() {
        return cpuSecondsPer(documents);
    }

    private OptionalDouble cpuSecondsPer(long count) {
        return usage.cpuSeconds().isEmpty() || count == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(usage.cpuSeconds().getAsDouble() / count);
    }

    private double seconds() {
        return Math.max(elapsed.toMillis(), 1) / 1000.0;
    }
}
