package dev.ragstone.bench.ingestion;

import java.util.OptionalDouble;

/**
 * The cost of ingestion beside that of the embedding it cannot do without.
 *
 * @param ingestionCpuSecondsPerChunk processor time of ingestion-service per chunk; empty if it was not measured
 * @param rawCpuSecondsPerChunk processor time of the model alone per chunk; empty if it was not measured
 * @param rawChunks how many chunks the model embedded for that
 * @param threads how many threads it embedded with
 */
public record EmbeddingShare(
        OptionalDouble ingestionCpuSecondsPerChunk, OptionalDouble rawCpuSecondsPerChunk, int rawChunks, int threads) {

    /** The rate of ingestion as a share of the rate of the model alone, both per processor second; 1 is perfect. */
    public OptionalDouble ratio() {
        if (ingestionCpuSecondsPerChunk.isEmpty() || rawCpuSecondsPerChunk.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(rawCpuSecondsPerChunk.getAsDouble() / ingestionCpuSecondsPerChunk.getAsDouble());
    }

    /** Processor seconds per chunk of everything except the embedding; empty if a side was not measured. */
    public OptionalDouble besideTheModel() {
        if (ingestionCpuSecondsPerChunk.isEmpty() || rawCpuSecondsPerChunk.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(ingestionCpuSecondsPerChunk.getAsDouble() - rawCpuSecondsPerChunk.getAsDouble());
    }
}
