package dev.ragstone.bench.ingestion;

import java.util.OptionalDouble;

/**
 * The same documents published twice.
 *
 * @param first when they were new
 * @param again when nothing in them had changed
 */
public record Reingestion(IngestionResult first, IngestionResult again) {

    /** How many times less processor time a document costs the second time; empty if it was not measured. */
    public OptionalDouble timesByCpu() {
        OptionalDouble before = first.cpuSecondsPerDocument();
        OptionalDouble after = again.cpuSecondsPerDocument();
        return before.isPresent() && after.isPresent() && after.getAsDouble() > 0
                ? OptionalDouble.of(before.getAsDouble() / after.getAsDouble())
                : OptionalDouble.empty();
    }

    /** How many times more documents are done per second of the clock. */
    public double timesByClock() {
        return again.documentsPerSecond() / first.documentsPerSecond();
    }
}
