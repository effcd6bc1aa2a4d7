package dev.ragstone.bench.ingestion;

import java.util.OptionalDouble;

/**
 * Two phases of as many documents one after the other.
 *
 * @param clean without poison
 * @param poisoned with poison among them
 */
public record PoisonRound(IngestionResult clean, IngestionResult poisoned) {

    /** The rate of good documents with poison as a share of the rate without, per processor second; empty if not measured. */
    public OptionalDouble rateByCpu() {
        OptionalDouble without = clean.cpuSecondsPerDocument();
        OptionalDouble with = poisoned.cpuSecondsPerDocument();
        return without.isPresent() && with.isPresent()
                ? OptionalDouble.of(without.getAsDouble() / with.getAsDouble())
                : OptionalDouble.empty();
    }

    /** The same per second of the clock. */
    public double rateByClock() {
        return poisoned.documentsPerSecond() / clean.documentsPerSecond();
    }
}
