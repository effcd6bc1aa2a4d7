package dev.ragstone.ingestion.parse.sandbox;

import dev.ragstone.ingestion.parse.worker.WorkerLimits;
import java.time.Duration;

/**
 * What one document may cost.
 *
 * @param heapBytes heap of a parser process
 * @param cpuTime processor time per document
 * @param wallTime time per document, waiting included
 * @param temporaryBytes bytes of temporary files
 * @param worker limits the process keeps by itself
 */
public record ParserLimits(
        long heapBytes, Duration cpuTime, Duration wallTime, long temporaryBytes, WorkerLimits worker) {

    private static final Duration START = Duration.ofSeconds(60);

    /** What the start of a process may cost, which no document is to blame for. */
    ParserLimits forStarting() {
        return new ParserLimits(heapBytes, START, START, temporaryBytes, worker);
    }
}
